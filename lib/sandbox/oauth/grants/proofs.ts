import { proveAssertion } from './assertion'
import { proveAuthorizationCode } from './authorization-code'
import { proveDeviceCode } from './device-code'
import { provePassword } from './password'
import type { Prove } from './proven'
import { proveRefreshToken } from './refresh-token'

/** The grants that are played, by `grant_type`. */
export const proofs = new Map<string, Prove>([
  [
    'client_credentials',
    ({ form }) => ({ principal: { grantType: 'cc' }, scope: form.get('scope'), mayRefresh: false, use() {} }),
  ],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', proveAssertion],
  ['authorization_code', proveAuthorizationCode],
  ['refresh_token', proveRefreshToken],
  ['password', provePassword],
  ['urn:ietf:params:oauth:grant-type:device_code', proveDeviceCode],
])

/** Real grants the sandbox plays no part of. */
export const unplayedGrants = [
  'implicit',
  'tls_client_auth',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:token-exchange',
]
