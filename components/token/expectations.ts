import type { JwtKind } from '@/components/test/claim-meanings'
import type { Facts } from '@/lib/facts/facts'
import type { DecodedJwt } from '@/lib/facts/jwt-facts'
import type { Evidence } from '@/lib/gates/gate'
import type { Judgement } from '@/lib/gates/verdict'
import { expectedInAssertion } from './expected-in-assertion'
import { expectedInToken } from './expected-in-token'
import { knownOf } from './expected-value'

/** One member as it is and as it should be. */
export interface Expectation {
  part: 'header' | 'claims'
  name: string
  /** Absent: it is not there, and must be. */
  found?: { value: unknown }
  expected: unknown
  /** `expected` is no value but says what one would be: “after …”. */
  isInWords?: true
  fits: boolean
  /** Who says so, a short phrase. */
  source: string
}

/**
 * Expected against actual, member by member. What is expected comes from the facts that the gates judge by. Where a gate is shut by a
 * member, that is what counts, so that the table and the ladder never disagree.
 */
export function expectationsOf(
  kind: JwtKind,
  jwt: Pick<DecodedJwt, 'header' | 'claims' | 'isPartial'>,
  facts: Facts,
  { verdicts }: Pick<Judgement, 'verdicts'>,
): Expectation[] {
  const known = knownOf(facts)
  const shut = verdicts.filter(({ state }) => state === 'shut').flatMap(({ evidence }) => evidence)
  const values = kind === 'token' ? expectedInToken(known) : expectedInAssertion(known)
  const own = values.flatMap(({ part, name, expected, isInWords, source, fits, isRequired }): Expectation[] => {
    const found = Object.hasOwn(jwt[part], name) ? { value: jwt[part][name] } : undefined
    const row = { part, name, expected, source, ...(isInWords && { isInWords }) }
    if (found) return [{ ...row, found, fits: fits(found.value) }]
    return isRequired && !jwt.isPartial ? [{ ...row, fits: false }] : []
  })
  const byGates = new Map<string, Expectation>()
  for (const one of shut.flatMap((evidence) => byGate(kind, jwt, evidence) ?? []))
    if (!byGates.has(memberKey(one))) byGates.set(memberKey(one), one)
  return [...own.filter((one) => !byGates.has(memberKey(one))), ...byGates.values()]
}

/** Header and claims may have members of one name. */
export const memberKey = ({ part, name }: Pick<Expectation, 'part' | 'name'>): string => `${part} ${name}`

/** `token.claims.aud` and the like; other evidence is about something else. */
function byGate(
  kind: JwtKind,
  jwt: Pick<DecodedJwt, 'header' | 'claims'>,
  { at, expected }: Evidence,
): Expectation | undefined {
  const [, part, name] = new RegExp(`^${kind}\\.(header|claims)\\.(.+)$`).exec(at) ?? []
  if ((part !== 'header' && part !== 'claims') || name === undefined) return undefined
  const found = Object.hasOwn(jwt[part], name) ? { value: jwt[part][name] } : undefined
  // Gates name a value, or say in words what it would be; of the values only a scope has spaces.
  const isInWords = !found || (typeof expected === 'string' && name !== 'scope' && expected.includes(' '))
  return {
    part,
    name,
    ...(found && { found }),
    expected: found || typeof expected === 'string' ? expected : 'to be there',
    ...(isInWords && { isInWords }),
    fits: false,
    source: 'a gate is shut by it',
  }
}
