/** The grants that can be tried here, as the wire spells them. */
export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const clientCredentials = 'client_credentials'
export const authorizationCode = 'authorization_code'
export const refreshToken = 'refresh_token'
