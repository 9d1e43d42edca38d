import { authorizationCode } from '../facts/grant-types'
import type { KnownValues } from './known-values'

type Applies = true | { because: string }

/** Whether somebody signs in and a code comes of it. Where nothing says so, yes. */
export function toSignIns({ tokenRequest, signInRequest, code, refusal, token }: KnownValues): Applies {
  if (signInRequest || code || refusal?.at === 'sign-in') return true
  const grant = tokenRequest?.grantType ?? ''
  if (grant !== '' && grant !== authorizationCode) return { because: 'Nobody signs in for this grant.' }
  const way = token?.claims.gtp
  return typeof way === 'string' && way !== 'azc'
    ? { because: `The token was issued for another grant (gtp ${way}).` }
    : true
}

/** Whether a refresh token was presented. Only something that says so makes it one. */
export const toRefreshes = ({ tokenRequest, refresh, tokenAnswer }: KnownValues): Applies =>
  refresh ||
  tokenRequest?.grantType === 'refresh_token' ||
  (tokenRequest === undefined &&
    /refresh|consumed/i.test(`${tokenAnswer?.errorDescription ?? ''} ${tokenAnswer?.body ?? ''}`))
    ? true
    : tokenRequest === undefined && tokenAnswer === undefined
      ? true
      : { because: 'No refresh token was presented.' }

/** Whether a password of a user was asked for: on the sign-in page, or in the request. */
export function toPasswords(known: KnownValues): Applies {
  if (known.tokenRequest?.grantType === 'password') return true
  const signsIn = toSignIns(known)
  return signsIn === true ? true : { because: 'Nobody’s password is asked for.' }
}
