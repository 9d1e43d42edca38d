/** Grants as the wire and an application's `allowedGrants` spell them. */
export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const clientCredentials = 'client_credentials'
export const authorizationCode = 'authorization_code'
export const refreshToken = 'refresh_token'
