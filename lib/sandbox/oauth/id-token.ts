import { digest } from '../http/digest'
import type { DomainState } from '../world/domain-state'
import type { SignIn } from '../world/oauth-rows'
import type { App, User } from '../world/resources'
import { domainClaims, signInClaims, userClaims } from './domain-claims'
import { signJwt } from './sign-jwt'

/** What an identity token is bound to. */
export interface Bound {
  nonce?: string
  accessToken?: string
  code?: string
}

/**
 * An identity token; claims and their values as captured from a domain in November 2025 (a public note, "Identity Domains で生成される
 * トークンサンプル") and Oracle's page on OpenID Connect. Two audiences: the issuer, which makes it good as a user assertion, and the client.
 */
export function mintIdToken(
  domain: DomainState,
  app: App,
  user: User,
  signIn: SignIn,
  bound: Bound,
  base: string,
  seconds: number,
): Promise<string> {
  const common = domainClaims(domain, app, base)
  return signJwt(domain, {
    sub: user.userName,
    tok_type: 'IT',
    ...common,
    aud: [common.iss, app.name],
    azp: app.name,
    ...userClaims(domain, user),
    ...signInClaims(signIn),
    authn_strength: '2',
    auth_time: signIn.authTime,
    session_exp: signIn.sessionExp,
    ...(bound.accessToken === undefined ? {} : { at_hash: leftHalf(bound.accessToken) }),
    ...(bound.code === undefined ? {} : { c_hash: leftHalf(bound.code) }),
    ...(bound.nonce === undefined ? {} : { nonce: bound.nonce }),
    iat: seconds,
    exp: signIn.sessionExp,
  })
}

/** OpenID Connect Core 3.1.3.6: the left half of the SHA-256. */
const leftHalf = (text: string): string =>
  Buffer.from(digest('sha256', text, 'hex').slice(0, 32), 'hex').toString('base64url')
