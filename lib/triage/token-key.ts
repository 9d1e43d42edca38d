import type { DecodedJwt } from '../facts/facts'

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

/** Tokens of one key are judged alike at that time: claims as they are, times by where `now` (seconds) stands to them. */
export function tokenKey(kind: string, { header, claims, problems }: DecodedJwt, now: number): string {
  let key = `${kind}|${String(header.alg)}|${String(header.kid)}|${String(header.typ)}|${problems.join()}`
  for (const name in claims) {
    const value = claims[name]
    if (own.has(name)) key += `|${name}:${typeof value}${value === '' ? '0' : ''}`
    else if (times.has(name) && typeof value === 'number') key += `|${name}:${age(value - now)}`
    else if (typeof value === 'string') key += `|${name}=${value}`
    else key += `|${name}=${JSON.stringify(value)}`
  }
  // A client speaks for itself where both are the same.
  return `${key}|${claims.sub === claims.client_id ? 'self' : ''}${claims.sub === claims.iss ? 'own' : ''}`
}

/** Past, within the usual clock skew of five minutes, to come, or no seconds at all (milliseconds). */
const age = (seconds: number): string =>
  seconds > 1e10
    ? 'ms'
    : seconds > 86_400 * 366
      ? 'far'
      : seconds > 300
        ? 'later'
        : seconds > 0
          ? 'soon'
          : seconds > -300
            ? 'just'
            : 'past'
