import type { Evidence, Fix, Gate } from './gate'
import type { KnownValues } from './known-values'
import type { LastAnswer } from './last-answer'
import type { Look } from './look'
import type { Suspicion } from './suspects'
import type { Verdict } from './verdict'

type Refused = Extract<LastAnswer, { kind: 'refused' }>

/** A gate the call got through: seen by the answer, or by the check alone. */
export function openVerdict({ gate, outcome }: Look, by: 'answer' | 'check'): Verdict {
  const deciding = outcome.state === 'open' && outcome.deciding ? { deciding: outcome.deciding } : {}
  return { gateId: gate.id, state: 'open', reached: 'yes', rung: 'open', by, ...deciding, evidence: [], missing: [] }
}

/** A gate about which nothing is claimed. An open one behind the cause keeps its deciding fact. */
export function plainVerdict(
  { gate, outcome, missing }: Look,
  rung: 'candidate' | 'unknown' | 'not-reached' | 'not-applicable' | 'crashed',
  reached: Verdict['reached'],
): Verdict {
  const state = outcome.state === 'shut' ? 'unknown' : outcome.state
  const because =
    outcome.state === 'unknown' || outcome.state === 'not-applicable' ? { because: reasonOf(outcome) } : {}
  const deciding = outcome.state === 'open' && outcome.deciding ? { deciding: outcome.deciding } : {}
  return { gateId: gate.id, state, reached, rung, by: 'none', ...deciding, evidence: [], missing, ...because }
}

const reasonOf = (outcome: Extract<Look['outcome'], { because: string }>) =>
  outcome.state === 'unknown' && outcome.wanted ? `${outcome.because} ${outcome.wanted}` : outcome.because

/** A gate that its check found shut. */
export function shutVerdict(each: Look, rung: 'shut' | 'next', reached: Verdict['reached']): Verdict {
  const { gate, outcome, certainty } = each
  if (outcome.state !== 'shut') throw new Error(`judge: the check of ${gate.id} did not find it shut`)
  const { says, evidence, fix } = outcome
  return {
    gateId: gate.id,
    state: 'shut',
    reached,
    rung,
    by: 'check',
    certainty,
    says: says ?? gate.shut,
    evidence,
    fix,
    missing: [],
  }
}

/** The gate that gave the answer: found by its check, or because no other is left. */
export function causeVerdict(cause: NonNullable<Suspicion['cause']>, last: Refused, known: KnownValues): Verdict {
  const { look, certainty, by } = cause
  if (look.outcome.state === 'shut') return { ...shutVerdict(look, 'shut', 'yes'), certainty }
  const { says, fix } = look.gate.whenLeft?.(known) ?? { fix: byHandFix(look.gate) }
  return {
    gateId: look.gate.id,
    state: 'shut',
    reached: 'yes',
    rung: 'shut',
    by,
    certainty,
    says: says ?? look.gate.shut,
    evidence: [answerEvidence(last)],
    fix,
    missing: look.missing,
  }
}

function answerEvidence(last: Refused): Evidence {
  if (last.at === 'token-endpoint' && last.answer.error !== undefined)
    return { at: 'tokenAnswer.error', found: last.answer.error }
  const at = last.at === 'service' ? 'serviceAnswer.status' : 'tokenAnswer.status'
  return { at, found: last.answer.status }
}

const byHandFix = ({ question, byHand }: Gate): Fix => ({
  kind: 'manual',
  title: question,
  steps: byHand[0]?.steps ?? [],
})
