import {
  authorizationCode,
  clientCredentials,
  deviceCode,
  jwtBearer,
  password,
  refreshToken,
  saml2Bearer,
} from './grant-types'

const names: Record<string, string> = {
  [jwtBearer]: 'JWT assertion',
  [saml2Bearer]: 'SAML2 assertion',
  [deviceCode]: 'Device code',
  [clientCredentials]: 'Client credentials',
  [authorizationCode]: 'Authorization code',
  [refreshToken]: 'Refresh token',
  [password]: 'Resource owner',
  implicit: 'Implicit',
  tls_client_auth: 'TLS client authentication',
}

/** A grant as the consoles print it; one we do not know as the API spells it. */
export const grantName = (grantType: string): string => names[grantType] ?? grantType
