import { putExpiring } from '../world/expiring'
import type { App, User } from '../world/resources'
import type { Proven } from './grants/proven'
import { mintIdToken } from './id-token'
import { lifetimeOf, mintToken } from './mint'
import { newHandle, newRefreshToken } from './opaque'
import type { RefreshRight } from './refresh-right'
import type { GrantedScope, JudgedScope } from './scope'
import { newSignIn } from './session'
import type { TokenCall } from './token-call'

/** The body of a successful answer: one token, or several under `tokenResponses` (Oracle, "Explicit Trust Scopes from Multiple Resources"). */
export async function issueTokens(
  call: TokenCall,
  app: App,
  proven: Proven,
  { tokens, words }: JudgedScope,
  refresh: RefreshRight | undefined,
): Promise<object> {
  const { user } = proven.principal
  const refresh_token = user && refresh ? keepRefreshToken(call, app, user, proven, refresh) : undefined
  const [first, ...others] = tokens
  const answer = await accessToken(call, app, proven, first)
  const more = {
    ...(refresh_token === undefined ? {} : { refresh_token }),
    ...(user && words.openId.includes('openid') && proven.refreshScope === undefined
      ? { id_token: await idToken(call, app, user, proven, answer.access_token) }
      : {}),
  }
  if (!words.isMulti) return { ...answer, ...more }
  const rest = await Promise.all(others.map((granted) => accessToken(call, app, proven, granted)))
  return { tokenResponses: [answer, ...rest], ...more }
}

async function accessToken({ domain, base, now }: TokenCall, app: App, { principal }: Proven, granted: GrantedScope) {
  const seconds = Math.floor(now / 1000)
  const lifetime = lifetimeOf(granted, principal, seconds)
  const access_token = await mintToken(domain, app, principal, granted, base, seconds, lifetime)
  return { access_token, token_type: 'Bearer', expires_in: lifetime }
}

function idToken({ domain, base, now }: TokenCall, app: App, user: User, proven: Proven, accessToken: string) {
  const seconds = Math.floor(now / 1000)
  // An assertion begins no session; its identity token tells of one that begins and ends with it.
  const signIn = proven.principal.signIn ?? newSignIn(seconds)
  const bound = { accessToken, ...(proven.nonce === undefined ? {} : { nonce: proven.nonce }) }
  return mintIdToken(domain, app, user, signIn, bound, base, seconds)
}

function keepRefreshToken({ domain, now }: TokenCall, app: App, user: User, proven: Proven, right: RefreshRight) {
  const id = newRefreshToken()
  const seconds = Math.floor(now / 1000)
  const row = {
    id,
    exp: seconds + right.lifetime,
    family: proven.family ?? newHandle(),
    clientId: app.name,
    userId: user.id,
    scope: right.scope,
  }
  putExpiring(domain.refreshTokens, row, seconds)
  return id
}
