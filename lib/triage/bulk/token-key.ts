import type { DecodedJwt } from '../../facts/facts'

/** Different in every token, and judged by none but by being there. */
const own = new Set([
  'jti',
  'sid',
  'sub',
  'user_id',
  'user_displayname',
  'user_tenantname',
  'session_exp',
  'email',
  'name',
  'preferred_username',
  'rt_jti',
  'ca_guid',
  'ca_name',
  'at_hash',
  'nonce',
  'c_hash',
  'client_guid',
  'client_name',
  'client_id',
  'user.tenant.name',
  'auth_time',
])
const times = new Set(['exp', 'nbf', 'iat'])

/** Tokens of one key are judged alike at any time at which their times stand alike to it. */
export function tokenKey(kind: string, { header, claims, problems }: DecodedJwt): string {
  let key = `${kind}|${String(header.alg)}|${String(header.kid)}|${String(header.typ)}|${problems.join()}`
  for (const name in claims) {
    const value = claims[name]
    if (own.has(name)) key += `|${name}:${typeof value}${value === '' ? '0' : ''}`
    else if (times.has(name) && typeof value === 'number') key += `|${name}`
    else if (typeof value === 'string') key += `|${name}=${value}`
    else key += `|${name}=${JSON.stringify(value)}`
  }
  // A client speaks for itself where both are the same.
  return `${key}|${claims.sub === claims.client_id ? 'self' : ''}${claims.sub === claims.iss ? 'own' : ''}`
}

/** What of a token a judgement compares with the clock: seconds, `NaN` where there are none. */
export interface TokenTimes {
  exp: number
  nbf: number
  iat: number
}

export const timesOf = ({ exp, nbf, iat }: Record<string, unknown>): TokenTimes => ({
  exp: typeof exp === 'number' ? exp : Number.NaN,
  nbf: typeof nbf === 'number' ? nbf : Number.NaN,
  iat: typeof iat === 'number' ? iat : Number.NaN,
})

/** Where the times stand to `now` (seconds), as one number. */
export const ageKey = ({ exp, nbf, iat }: TokenTimes, now: number): number =>
  (age(exp - now) * 7 + age(nbf - now)) * 7 + age(iat - now)

/** None, past, within the usual clock skew of five minutes, to come, or no seconds at all (milliseconds). */
const age = (seconds: number): number =>
  Number.isNaN(seconds)
    ? 0
    : seconds > 1e10
      ? 6
      : seconds > 86_400 * 366
        ? 5
        : seconds > 300
          ? 4
          : seconds > 0
            ? 3
            : seconds > -300
              ? 2
              : 1
