export const jwtAssertion = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

const names: Record<string, string> = {
  [jwtAssertion]: 'JWT assertion',
  'urn:ietf:params:oauth:grant-type:saml2-bearer': 'SAML2 assertion',
  'urn:ietf:params:oauth:grant-type:device_code': 'Device code',
  client_credentials: 'Client credentials',
  authorization_code: 'Authorization code',
  refresh_token: 'Refresh token',
  password: 'Resource owner',
  implicit: 'Implicit',
  tls_client_auth: 'TLS client authentication',
}

/** A grant as the domain's console writes it; one we do not know as the API does. */
export const grantName = (grant: string): string => names[grant] ?? grant
