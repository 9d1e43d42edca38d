import type { FactName, Facts, FactValues } from '../facts/facts'

/** What is known, without where from. A value of `null` is known: the domain was asked, and there is none. */
export type KnownValues = { [N in FactName]?: FactValues[N] }

export function valuesOf(facts: Facts): KnownValues {
  const entries = Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact.value]]))
  return Object.fromEntries(entries) as KnownValues
}

/** Nothing of a call, at most of the domain. */
export const isNothingKnown = (known: KnownValues): boolean =>
  Object.keys(known).every((name) => name === 'now' || name === 'domain' || name === 'settings')
