import type { FactName, Facts } from '../facts/facts'
import type { Certainty } from './gate'

const order: Certainty[] = ['inferred', 'observed', 'documented']

/** Nothing is surer than the least sure thing it rests on. */
export const least = (...all: Certainty[]): Certainty =>
  order.find((certainty) => all.includes(certainty)) ?? 'documented'

/** What somebody told is a guess until it was seen. Everything else was seen, in an answer or in what was pasted. */
export const certaintyOf = (facts: Facts, names: readonly FactName[]): Certainty =>
  names.some((name) => facts[name]?.from === 'person') ? 'inferred' : 'documented'
