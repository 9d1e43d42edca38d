import type { AppFlag } from '../desired'

const words: Record<string, string> = {
  authorization_code: 'Authorization code',
  client_credentials: 'Client credentials',
  implicit: 'Implicit',
  password: 'Resource owner',
  refresh_token: 'Refresh token',
  'urn:ietf:params:oauth:grant-type:device_code': 'Device code',
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'JWT assertion',
  'urn:ietf:params:oauth:grant-type:saml2-bearer': 'SAML2 assertion',
}

/** A grant as the OCI console calls it. */
export const grantWord = (grant: string): string => words[grant] ?? grant

const flagWords: Record<AppFlag, string> = {
  allUrlSchemesAllowed: 'Allow HTTP URLs',
  bypassConsent: 'Bypass consent',
}

/** A switch as the OCI console calls it. */
export const flagWord = (flag: AppFlag): string => flagWords[flag]

/** `2 scopes`, `1 scope`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** As the OCI console writes it. */
export const clientTypeWord = (clientType: string): string => (clientType === 'trusted' ? 'Trusted' : 'Confidential')
