import type { KnownValues } from './known-values'
import { sources } from './sources'

type Applies = true | { because: string }

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** Whether the call was made with a user assertion. Where nothing says so, yes. */
export function toAssertions({ tokenRequest, token, tokenAnswer }: KnownValues): Applies {
  const grant = tokenRequest?.grantType
  if (grant !== undefined && grant !== '' && grant !== jwtBearer)
    return { because: `The grant is ${grant}: no assertion is sent.` }
  // Documented for refresh tokens alone: see `sources.refreshTokenReused`.
  if (/already been consumed/i.test(tokenAnswer?.errorDescription ?? ''))
    return { because: `This answers a refresh token that was used twice (${sources.refreshTokenReused.title}).` }
  const code = token?.claims.gtp
  if (!tokenRequest && typeof code === 'string' && code !== 'jwt')
    return { because: `The token was issued for another grant (gtp ${code}).` }
  return true
}

/** Whether the assertion speaks for a user, and not for the client itself. */
export function toSubjects(known: KnownValues): Applies {
  const assertions = toAssertions(known)
  if (assertions !== true) return assertions
  return speaksForClient(known) ? { because: 'The assertion speaks for the client itself, not for a user.' } : true
}

/** `sub` is the client ID: allowed, and it makes a token without a user. */
export function speaksForClient({ assertion, tokenRequest, app }: KnownValues): boolean {
  const sub = assertion?.claims.sub
  return typeof sub === 'string' && sub !== '' && (sub === tokenRequest?.clientId || sub === app?.clientId)
}

export const toOpa = ({ serviceRequest }: KnownValues): Applies =>
  serviceRequest?.kind === 'oic' ? { because: 'Oracle Integration is called, not Process Automation.' } : true

export const toOic = ({ serviceRequest }: KnownValues): Applies =>
  serviceRequest?.kind === 'opa' ? { because: 'Process Automation is called, not Oracle Integration.' } : true
