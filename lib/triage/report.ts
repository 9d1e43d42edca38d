import { catalogue } from '../gates/catalogue'
import type { Gate } from '../gates/gate'
import type { Judgement, Verdict } from '../gates/verdict'
import type { CheckedSignature, Explained, Finding, FindingFix, NextQuestion } from '../queries/shapes/explain'
import { minuteOf } from '../snapshot/date-judgement'
import { askWords } from './ask-words'
import { type BesideSnapshot, whichApp } from './beside-snapshot'
import type { CheckedToken } from './check-signatures'
import type { TextCase } from './explain-text'
import { ownTitle } from './own-title'
import { redact } from './redact'
import { withoutSecrets } from './without-secrets'

/** A case as the API answers and the command prints it. Built from what holds no secret, and cleaned once more on the way out. */
export const reportOf = ({ paste, judgement, beside, checked }: TextCase): Explained => ({
  recognised: [
    ...paste.recognised,
    ...(beside ? [`snapshot of ${beside.snapshot.domain.name} of ${minuteOf(beside.snapshot.at)}`] : []),
  ].map(redact),
  findings: findingsOf(judgement),
  next: nextOf(judgement, beside),
  ...(checked && { signatures: checked.map(signatureOf) }),
})

function signatureOf({ kind, jwt, state }: CheckedToken): CheckedSignature {
  const { kid, x5t } = jwt.header
  const key = {
    ...(typeof kid === 'string' && { kid: redact(kid) }),
    ...(typeof x5t === 'string' && { x5t: redact(x5t) }),
  }
  return { token: kind, state, key }
}

/** The cause, or what may be it; then what is shut behind it. */
export function findingsOf({ cause, candidates, next }: Judgement): Finding[] {
  return [
    ...(cause ? [finding(cause, 'shut')] : []),
    ...candidates.map((each) => finding(each, 'candidate')),
    ...next.map((each) => finding(each, 'next')),
  ].filter((each) => each !== undefined)
}

const gates = new Map(catalogue.map((gate) => [gate.id, gate]))

function finding(verdict: Verdict, state: Finding['state']): Finding | undefined {
  const gate = gates.get(verdict.gateId)
  if (!gate) return undefined
  return {
    gate: gate.id,
    state,
    certainty: verdict.certainty ?? null,
    title: redact(verdict.says ?? gate.shut),
    evidence: verdict.evidence.map(({ at, found, expected }) => ({
      at,
      found: withoutSecrets(found) ?? null,
      ...(expected !== undefined && { expected: withoutSecrets(expected) }),
    })),
    owner: gate.owner,
    fix: fixOf(verdict, gate),
    sources: gate.cites.map(({ title, url }) => ({ title, ...(url !== undefined && { url }) })),
  }
}

/** What a check offers; for what was only left over, how a person opens that gate. */
function fixOf({ fix }: Verdict, gate: Gate): FindingFix {
  const [newest] = gate.byHand
  const steps = newest?.steps ?? []
  const place = newest ? places[newest.generation] : 'By hand'
  if (!fix) return { kind: 'manual', title: place, steps }
  return {
    kind: fix.kind,
    title: redact(ownTitle(fix, gate) ?? place),
    steps: (fix.kind === 'manual' ? fix.steps : steps).map(redact),
  }
}

const places: Record<Gate['byHand'][number]['generation'], string> = {
  'OCI console': 'In the OCI console',
  'Older OCI console': 'In the older OCI console',
  'IDCS console': 'In the IDCS console',
  Caller: 'At the caller',
  OPA: 'In Process Automation',
}

/** Whose call it was tells more than any other answer could. */
function nextOf({ question, cause }: Judgement, beside: BesideSnapshot | undefined): NextQuestion | null {
  if (beside?.found.asksWhich && !beside.found.app && !cause)
    return {
      fact: whichApp,
      question: 'Which application of the snapshot is this about?',
      options: beside.snapshot.apps.map(({ displayName }) => ({ answer: redact(displayName), leaves: [] })),
    }
  return question ? { fact: question.fact, question: askWords(question.fact), options: question.options } : null
}
