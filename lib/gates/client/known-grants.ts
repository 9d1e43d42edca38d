/** As the wire spells them (OCI IAM, RFC 6749, 7523, 8628, 8693; TLS client authentication is Oracle's own). */
export const knownGrants = [
  'client_credentials',
  'authorization_code',
  'password',
  'refresh_token',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:device_code',
  'urn:ietf:params:oauth:grant-type:token-exchange',
  'tls_client_auth',
]
