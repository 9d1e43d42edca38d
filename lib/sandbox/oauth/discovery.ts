import { json } from '../http/answers'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import { issuerOf } from './domain-claims'
import { responseTypes } from './response-type'
import { openIdScopes } from './scope-words'

/**
 * Captured from a real domain in 2026, without what the sandbox lacks: mutual TLS and its `secure_` endpoints. A real domain plays
 * device codes and names neither the grant nor the endpoint; so does this one.
 */
export function discovery(domain: DomainState, base: string, kind: 'openid' | 'idcs' | 'oauth'): Reply {
  const document = {
    issuer: issuerOf(domain),
    authorization_endpoint: `${base}/oauth2/v1/authorize`,
    token_endpoint: `${base}/oauth2/v1/token`,
    userinfo_endpoint: `${base}/oauth2/v1/userinfo`,
    revocation_endpoint: `${base}/oauth2/v1/revoke`,
    introspection_endpoint: `${base}/oauth2/v1/introspect`,
    end_session_endpoint: `${base}/oauth2/v1/userlogout`,
    jwks_uri: `${base}/admin/v1/SigningCert/jwk`,
    scopes_supported: ['openid', 'profile', 'offline_access', ...openIdScopes.slice(2)],
    response_types_supported: responseTypes,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['aud', 'exp', 'iat', 'iss', 'jti', 'sub'],
    grant_types_supported: [
      'client_credentials',
      'password',
      'refresh_token',
      'authorization_code',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt', 'client_secret_post', 'none'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    userinfo_signing_alg_values_supported: ['none'],
    ui_locales_supported: ['en'],
    claims_parameter_supported: false,
    http_logout_supported: true,
    logout_session_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    require_request_uri_registration: false,
  }
  return json(200, kind === 'idcs' ? { 'openid-configuration': document } : document)
}
