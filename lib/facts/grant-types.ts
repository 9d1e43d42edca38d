/** Grants as the wire and an application's `allowedGrants` spell them. */
export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const saml2Bearer = 'urn:ietf:params:oauth:grant-type:saml2-bearer'
export const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'
export const clientCredentials = 'client_credentials'
export const authorizationCode = 'authorization_code'
export const refreshToken = 'refresh_token'
export const password = 'password'
