import type { Evidence, Fix, Gate } from './gate'
import type { KnownValues } from './known-values'
import { type RefusedAnswer, textOf } from './last-answer'
import type { Look } from './look'
import type { Suspicion } from './suspects'
import type { Verdict } from './verdict'

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

const reasonOf = (outcome: Extract<Look['outcome'], { because?: string }>) =>
  [outcome.because, outcome.state === 'unknown' && outcome.wanted].filter(Boolean).join(' ')

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
export function causeVerdict(cause: NonNullable<Suspicion['cause']>, last: RefusedAnswer, known: KnownValues): Verdict {
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

function answerEvidence(last: RefusedAnswer): Evidence {
  const fact = last.at === 'token-endpoint' ? 'tokenAnswer' : last.at === 'service' ? 'serviceAnswer' : 'refusal'
  if (last.at !== 'service' && last.answer.error !== undefined) return { at: `${fact}.error`, found: last.answer.error }
  if (last.answer.status !== undefined) return { at: `${fact}.status`, found: last.answer.status }
  return { at: `${fact}.text`, found: textOf(last) }
}

const byHandFix = ({ question, byHand }: Gate): Fix => ({
  kind: 'manual',
  title: question,
  steps: byHand[0]?.steps ?? [],
})
