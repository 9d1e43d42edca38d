import type { FactName, Facts } from '../facts/facts'
import { certaintyOf, least } from './certainty'
import { type Certainty, cannotTell, type Gate, type Outcome } from './gate'
import type { KnownValues } from './known-values'
import { probed } from './probed'

/** One gate as its own check sees it, before any answer is weighed. */
export interface Look {
  gate: Gate
  outcome: Outcome | { state: 'crashed' }
  missing: FactName[]
  /** Of the check: never higher than that of its facts. */
  certainty: Certainty
  /** A smaller request of the same client was refused in front of it: this answer is not its own. */
  isBeyond?: true
}

/** Asks one gate. A check that throws is our bug, and is shown as ours. */
export function look(gate: Gate, facts: Facts, known: KnownValues): Look {
  const missing = gate.needs.filter(
    (name) => known[name] === undefined || (!gate.judgesForm && isUnreadable(name, known)),
  )
  const certainty = least(gate.certainty, certaintyOf(facts, [...gate.needs, ...(gate.uses ?? [])]))
  const outcome = outcomeOf(gate, known, missing)
  switch (probed(gate, known)) {
    case 'passed':
      return { gate, missing: [], certainty, outcome: passedBy(outcome) }
    case 'beyond':
      return { gate, missing, certainty, outcome, isBeyond: true }
    case undefined:
      return { gate, missing, certainty, outcome }
  }
}

/** What the domain let through counts more than what a check expects of it. */
const passedBy = (outcome: Look['outcome']): Look['outcome'] =>
  outcome.state === 'unknown' || outcome.state === 'shut'
    ? { state: 'open', deciding: 'a smaller request passed here' }
    : outcome

/** A JWT whose claims could not be decoded says nothing of them: not even that one is missing. */
function isUnreadable(name: FactName, known: KnownValues): boolean {
  if (name !== 'assertion' && name !== 'token') return false
  const jwt = known[name]
  return jwt !== undefined && jwt.problems.length > 0 && Object.keys(jwt.claims).length === 0
}

function outcomeOf(gate: Gate, known: KnownValues, missing: FactName[]): Look['outcome'] {
  try {
    const applies = gate.applies?.(known) ?? true
    if (applies !== true) return { state: 'not-applicable', because: applies.because }
    const outcome = missing.length > 0 ? cannotTell : gate.check(known)
    return outcome.state === 'unknown' ? { because: gate.wouldTell, ...outcome } : outcome
  } catch {
    // Which bug it was only a test can say; the facts may not go to a log.
    return { state: 'crashed' }
  }
}
