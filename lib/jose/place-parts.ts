import type { Flaw } from './flaw'
import { readPart } from './read-part'

interface PlacedParts {
  /** Absent: there is no such part; empty: it is there with nothing in it. */
  parts: { header?: string; claims?: string; signature?: string }
  /** How many there are. */
  count: number
  flaws: Flaw[]
}

/** Which part is which, also where one is missing or stands there twice. */
export function placeParts(token: string): PlacedParts {
  const all = token.split('.')
  const count = all.length
  const placed = (flaws: Flaw[], header?: string, claims?: string, signature?: string): PlacedParts => ({
    parts: {
      ...(header !== undefined && { header }),
      ...(claims !== undefined && { claims }),
      ...(signature !== undefined && { signature }),
    },
    count,
    flaws,
  })
  const [first = '', second, third] = all
  if (token === '') return placed([whole('missing', 'There is nothing to decode.')])
  if (count === 3 || count === 5) return placed([], first, second, third)
  if (count <= 2 && isClaims(first))
    return placed(
      [
        { part: 'header', kind: 'missing', says: 'Its header is missing: it begins with the claims.' },
        ...(second === undefined ? [unsigned] : []),
      ],
      undefined,
      first,
      second,
    )
  if (second === undefined)
    return placed([whole('count', 'It has no dots; a signed token has three parts with dots between them.')], first)
  if (count === 2)
    return placed(
      [whole('count', 'It has two parts and a signed token has three: the signature is missing.')],
      first,
      second,
    )
  const once = all.filter((part, at) => part === '' || part !== all[at - 1])
  if (once.length === 3) return placed([whole('doubled', `Its ${doubledName(all)} twice.`)], ...once)
  return placed([whole('count', `It has ${count} parts; a signed token has three.`)], first, second, third)
}

const whole = (kind: Flaw['kind'], says: string): Flaw => ({ part: 'whole', kind, says })

const unsigned: Flaw = { part: 'signature', kind: 'missing', says: 'Its signature is missing.' }

const doubledName = ([first, second, third]: string[]) =>
  first === second ? 'header stands there' : second === third ? 'claims stand there' : 'signature stands there'

/** Somebody copied from the middle part on: it begins like a header, and says what only claims say. */
function isClaims(text: string): boolean {
  const { json = {} } = readPart(text, 'claims')
  return !('alg' in json) && ['iss', 'sub', 'aud', 'exp'].filter((name) => name in json).length >= 2
}
