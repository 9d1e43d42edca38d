import { newEcid } from '../http/answers'
import type { Reply } from '../http/reply'
import type { App } from '../world/resources'
import { authenticateClient } from './client-authentication'
import { oauthAnswer } from './form-endpoint'
import { Refusal } from './refuse'
import { textList } from './text-list'
import type { TokenCall } from './token-call'
import { verifyToken } from './verify-token'

/** `POST /oauth2/v1/introspect` with `token`, for clients with the allowed operation "Introspect". */
export async function introspect(call: TokenCall): Promise<Reply> {
  const app = await authenticateClient(call)
  if (!textList(app.allowedOperations).includes('introspect'))
    throw new Refusal('unauthorized_client', 'introspect-allowed', `"${app.displayName}" may not introspect`)
  const token = call.form.get('token') ?? ''
  if (token === '') throw new Refusal('invalid_request', 'token-genuine', 'no token was sent')
  return oauthAnswer(200, newEcid(), (await knownJwt(call, token)) ?? knownRefreshToken(call, token, app) ?? inactive)
}

const inactive = { active: false }

/**
 * Members as in the sample of Oracle's Siebel guide ("Testing Introspection URL using Postman"): `active`, `scope`, `client_id`,
 * `client_guid`, `token_type` "JWT", `sub_type`, `exp`, `iat`, `sub`, then more claims of the token.
 */
async function knownJwt({ domain, now }: TokenCall, token: string): Promise<object | undefined> {
  const verified = await verifyToken(domain, token)
  if (!verified.ok) return undefined
  const { claims } = verified
  const isOver = typeof claims.exp !== 'number' || claims.exp <= now / 1000
  return isOver || domain.revocations.get(String(claims.jti))
    ? inactive
    : { active: true, token_type: 'JWT', ...claims }
}

function knownRefreshToken({ domain, now }: TokenCall, token: string, app: App): object | undefined {
  const row = domain.refreshTokens.get(token)
  const user = row && domain.users.get(row.userId)
  if (!row || !user?.active || row.used || row.clientId !== app.name || row.exp <= now / 1000) return undefined
  return { active: true, scope: row.scope, client_id: row.clientId, sub: user.userName, sub_type: 'user', exp: row.exp }
}
