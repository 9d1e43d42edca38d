import { Refusal } from './refuse'

/** The `scope` parameter, taken apart. */
export interface ScopeWords {
  /** Scopes of resources, `urn:opc:idm:…`, `urn:opc:resource:consumer:…`. */
  wanted: string[]
  /** `openid` and what goes with it. */
  openId: string[]
  isOffline: boolean
  /** `urn:opc:resource:multiresourcescope` is among them. */
  isMulti: boolean
  /** Seconds. */
  lifetime?: number
}

/** As a real domain's discovery document lists them. */
export const openIdScopes = [
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'groups',
  'get_groups',
  'approles',
  'get_approles',
]

const multi = 'urn:opc:resource:multiresourcescope'
const expiryPrefix = 'urn:opc:resource:expiry='

export function readScopeWords(parameter: string | null): ScopeWords {
  const words = (parameter ?? '').split(' ').filter((word) => word !== '')
  const isOther = (word: string) =>
    word !== 'offline_access' && word !== multi && !openIdScopes.includes(word) && !word.startsWith(expiryPrefix)
  const wanted = [...new Set(words.filter(isOther))]
  const malformed = wanted.find((word) => !/^[\x21\x23-\x5B\x5D-\x7E]+$/.test(word) || word.includes(','))
  if (malformed !== undefined) throw new Refusal('invalid_scope', 'scope-shape', `"${malformed}" is not one scope`)
  const lifetime = customLifetime(words)
  return {
    wanted,
    openId: openIdScopes.filter((word) => words.includes(word)),
    isOffline: words.includes('offline_access'),
    isMulti: words.includes(multi),
    ...(lifetime === undefined ? {} : { lifetime }),
  }
}

function customLifetime(words: string[]): number | undefined {
  const word = words.find((candidate) => candidate.startsWith(expiryPrefix))
  if (word === undefined) return undefined
  const seconds = Number(word.slice(expiryPrefix.length))
  // "60 seconds to 31556952 seconds (1 year)"
  if (!Number.isInteger(seconds) || seconds < 60 || seconds > 31_556_952)
    throw new Refusal('invalid_scope', 'scope-shape', `"${word}" is no lifetime`)
  return seconds
}
