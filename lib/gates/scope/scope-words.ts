/** Scopes that no application defines: the admin API's own, OpenID Connect's, and those that only modify a request. */
const definedByNobody = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
  'groups',
  'get_groups',
  'approles',
  'get_approles',
  'urn:opc:resource:multiresourcescope',
])

export const myScopes = 'urn:opc:idm:__myscopes__'
/** Without an audience before it: everything that a client with Authorized resources "All" may ask for. */
export const everything = 'urn:opc:resource:consumer::all'
/** Values that fully qualified scopes of OIC and OPA end in. */
const knownValues = [everything, '/ic/api/', '/process', '/decision']

export const wordsOf = (scope: string): string[] => scope.split(/\s+/).filter((word) => word !== '')

const isModifier = (word: string) => definedByNobody.has(word) || word.startsWith('urn:opc:resource:expiry=')

/** The words that name a resource of an application. */
export const resourceScopes = (scope: string): string[] =>
  wordsOf(scope).filter((word) => !isModifier(word) && !word.startsWith('urn:opc:idm:') && word !== everything)

/** What a fully qualified scope would be if its value were written once: `null` when it is not doubled. */
export function undoubled(scope: string, known: readonly string[]): string | null {
  const longer = known.find(
    (fqs) => scope.length > fqs.length && scope.startsWith(fqs) && isRepeat(fqs, scope.slice(fqs.length)),
  )
  if (longer) return longer
  const value = knownValues.find((each) => scope.endsWith(each + each))
  return value ? scope.slice(0, -value.length) : null
}

const isRepeat = (fqs: string, rest: string) => fqs.endsWith(rest) || knownValues.includes(rest)

export interface ScopeProblem {
  /** Whose finding it is. */
  gate: 'scope-sent' | 'scope-shape' | 'scope-alone' | 'scope-single'
  says: string
  right?: string
}

/** What is wrong with the form of a `scope` parameter, whatever the domain holds; `null`: nothing. */
export function scopeProblem(scope: string, known: readonly string[]): ScopeProblem | null {
  const words = wordsOf(scope)
  if (words.length === 0) return { gate: 'scope-sent', says: 'The request asks for no scope.' }
  // RFC 6749 §3.3: printable ASCII without quotation mark and backslash. A comma is allowed there, and always a slip here.
  const strange = words.find((word) => !/^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+$/.test(word))
  if (strange !== undefined)
    return {
      gate: 'scope-shape',
      says: `“${strange}” holds a character that no scope has.`,
      ...rightOne(strange, known),
    }
  for (const word of words) {
    const right = undoubled(word, known)
    if (right !== null) return { gate: 'scope-shape', says: 'The scope’s last part is written twice.', right }
  }
  const alone = [myScopes, everything].find((word) => words.includes(word))
  if (alone && words.some((word) => word !== alone && !isModifier(word)))
    return { gate: 'scope-alone', says: `${alone} must be asked for alone.` }
  if (words.includes('urn:opc:resource:multiresourcescope')) return null
  const hosts = new Set(resourceScopes(scope).map(audienceHost))
  if (hosts.size > 1) return { gate: 'scope-single', says: 'The request asks for scopes of several resources at once.' }
  return null
}

const rightOne = (strange: string, known: readonly string[]) => {
  const right = known.find((fqs) => strange.includes(fqs))
  return right === undefined ? {} : { right }
}

/** Scopes of one resource share this. A scope without an address stands for itself. */
const audienceHost = (fqs: string) => /^https?:\/\/([^/:]+)/i.exec(fqs)?.[1]?.toLowerCase() ?? fqs

/** The known scope that was probably meant: the same but for `:443`, slashes and case; else the only one there is. */
export function nearestScope(asked: string, known: readonly string[]): string | undefined {
  const loose = (text: string) => text.toLowerCase().replace(/:443|\/+(?=urn:)|\/+$/g, '')
  return known.find((fqs) => loose(fqs) === loose(asked)) ?? (known.length === 1 ? known[0] : undefined)
}
