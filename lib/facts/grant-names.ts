/** Grants as the consoles print them, by the spelling of the wire and of an application's `allowedGrants`. */
const names: Record<string, string> = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'JWT assertion',
  'urn:ietf:params:oauth:grant-type:device_code': 'Device code',
  client_credentials: 'Client credentials',
  authorization_code: 'Authorization code',
  refresh_token: 'Refresh token',
  password: 'Resource owner',
}

export const grantName = (grantType: string): string => names[grantType] ?? grantType
