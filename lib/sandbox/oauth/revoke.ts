import { newEcid } from '../http/answers'
import type { Reply } from '../http/reply'
import { putExpiring } from '../world/expiring'
import { authenticateClient } from './client-authentication'
import { oauthAnswer } from './form-endpoint'
import { spendFamily } from './refresh-family'
import { Refusal } from './refuse'
import type { TokenCall } from './token-call'
import { verifyToken } from './verify-token'

/**
 * `POST /oauth2/v1/revoke` with `token` (RFC 7009). A refresh token ends with all that came of the same sign-in. An access token is
 * inactive for introspection and userinfo from now on; services, which ask nobody, take it until it ends.
 */
export async function revoke(call: TokenCall): Promise<Reply> {
  const { domain, form, now } = call
  const app = await authenticateClient(call)
  const token = form.get('token') ?? ''
  if (token === '') throw new Refusal('invalid_request', 'token-genuine', 'no token was sent')
  const refresh = domain.refreshTokens.get(token)
  if (refresh?.clientId === app.name) spendFamily(domain, refresh.family)
  const verified = refresh ? undefined : await verifyToken(domain, token)
  if (verified?.ok && verified.claims.client_id === app.name) {
    const { jti, exp } = verified.claims
    putExpiring(domain.revocations, { id: String(jti), exp: Number(exp) }, now / 1000)
  }
  // Also for a token that is nobody's, or another client's: the answer must not tell (RFC 7009 section 2.2).
  return oauthAnswer(200, newEcid(), {})
}
