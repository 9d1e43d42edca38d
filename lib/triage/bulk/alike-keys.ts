import type { DecodedJwt } from '../../facts/jwt-facts'
import { fingerprint } from '../fingerprint'

/** Different in every token, and judged by none but by being there. */
const own = [
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
]
/** Judged by where they stand to the clock, which is another key. */
const times = ['exp', 'nbf', 'iat']

/** More names and values are told by their fingerprints. */
const mostTexts = 50_000

/**
 * A number for each token: tokens of one number are judged alike at any time at which their times stand alike to it. Most claims of one
 * issuer's tokens are the same texts, so each text has a number, and no long key is put together.
 */
export function alikeKeys(): (kind: string, jwt: DecodedJwt) => number {
  const numbers = new Map<string, number>()
  for (const name of [...own, ...times]) numbers.set(name, numbers.size)
  const firstTime = own.length
  const firstOther = numbers.size

  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    const made = numbers.size < mostTexts ? numbers.size : fingerprint(text)
    if (numbers.size < mostTexts) numbers.set(text, made)
    return made
  }

  return (kind, { header, claims, problems }) => {
    let key = mixed(numberOf(kind), numberOf(`${header.alg}|${header.kid}|${header.typ}`))
    for (const problem of problems) key = mixed(key, numberOf(problem))
    // A client speaks for itself where both are the same.
    key = mixed(key, (claims.sub === claims.client_id ? 2 : 0) + (claims.sub === claims.iss ? 1 : 0))
    for (const name in claims) {
      const value = claims[name]
      const number = numberOf(name)
      key = mixed(key, number)
      if (number < firstTime) key = mixed(key, value === '' ? 0 : kindOf(value))
      else if (number < firstOther && typeof value === 'number') key = mixed(key, 1)
      // A text in quotes is what JSON makes of it, and no other value looks like that.
      else key = mixed(mixed(key, kindOf(value)), numberOf(typeof value === 'string' ? value : JSON.stringify(value)))
    }
    return key
  }
}

const kinds = ['string', 'number', 'boolean', 'object']

const kindOf = (value: unknown): number => kinds.indexOf(typeof value) + 1

/** Two whole numbers below 2^53 as one; different ones in different orders, as good as always. */
function mixed(one: number, other: number): number {
  const low = Math.imul((one | 0) ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) ^ (other | 0)
  const high =
    Math.imul(((one / 0x1_0000_0000) | 0) ^ (other | 0), 0xc2_b2_ae_35) ^ ((other / 0x1_0000_0000) | 0) ^ (low >>> 15)
  const spread = Math.imul(low ^ (low >>> 13), 0x27_d4_eb_2f) ^ high
  return (high & 0x1f_ff_ff) * 0x1_0000_0000 + (spread >>> 0)
}
