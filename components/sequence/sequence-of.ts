import type { CalledResult } from '@/components/test/called-as'
import type { Watched } from '@/components/test/carry'
import { tookWords } from '@/components/test/clock-words'
import type { Gate, Stage } from '@/lib/gates/gate'
import type { Judgement } from '@/lib/gates/verdict'
import { answerValues, lineOf, requestValues } from './request-values'
import type { Lane, LaneId, Sequence, Step, Stop } from './sequence'
import { type Run, refreshSteps, tokenSteps } from './token-steps'

interface Case {
  run: Run
  /** Made with the refresh token that came. */
  refreshes?: readonly Pick<Watched, 'result' | 'witness'>[]
  serviceName: string
  proof: (Pick<CalledResult, 'request' | 'answer'> & Partial<Pick<CalledResult, 'witness'>>) | undefined
  judgement: Judgement
  gates: readonly Gate[]
}

/** A run as it went: who sent what to whom, how long it took, and at which arrow it stopped. */
export function sequenceOf({ run, refreshes = [], serviceName, proof, judgement, gates }: Case): Sequence {
  const later = [
    ...refreshes.map((each, at) => ({ at: each.witness.askedAt, steps: refreshSteps(run, each, at + 1) })),
    ...(proof ? [{ at: proof.witness?.askedAt ?? 0, steps: callSteps(proof, serviceName) }] : []),
  ].sort((one, other) => one.at - other.at)
  const steps = [...tokenSteps(run), ...later.flatMap((part) => part.steps)]
  const stop = stopOf(judgement, gates)
  const at = stop && stopAt(steps, stop.stage, run)
  const marked = steps.map((step) => (stop && step.id === at ? { ...step, stop: stop.mark } : step))
  const used = new Set(steps.flatMap(({ from, to }) => [from, to]))
  return {
    lanes: lanesOf(run, serviceName).filter(({ id }) => used.has(id)),
    steps: marked,
    ...(stop && at === undefined && { ahead: `Not sent yet, and would stop there: ${stop.mark.says}` }),
  }
}

const lanesOf = ({ form }: Run, serviceName: string): Lane[] => {
  const domain = form.domain?.name ?? 'the domain'
  const names: [LaneId, string][] = [
    ['sign-in', `Sign-in page of ${domain}`],
    ['browser', 'This browser'],
    ['assay', 'Assay'],
    ['domain', domain],
    ['service', serviceName],
  ]
  return names.map(([id, name]) => ({ id, name }))
}

function callSteps({ request, answer, witness }: NonNullable<Case['proof']>, serviceName: string): Step[] {
  return [
    { id: 'call', from: 'browser', to: 'assay', says: `Asks for the call of ${serviceName}`, values: [] },
    { id: 'service-request', from: 'assay', to: 'service', says: lineOf(request), values: requestValues(request) },
    {
      id: 'service-answer',
      from: 'service',
      to: 'assay',
      says: answer.kind === 'none' ? 'No answer' : `HTTP ${answer.status}`,
      values: answerValues(answer),
      ...(answer.kind === 'http' && { took: tookWords(answer.milliseconds) }),
    },
    {
      id: 'service-handed',
      from: 'assay',
      to: 'browser',
      says: 'Hands the answer over',
      values: [],
      ...(witness && { took: tookWords(witness.milliseconds) }),
    },
  ]
}

function stopOf(
  { outcome, cause, candidates }: Judgement,
  gates: readonly Gate[],
): { mark: Stop; stage: Stage | undefined } | undefined {
  if (outcome !== 'stopped') return undefined
  const gate = gates.find(({ id }) => id === cause?.gateId)
  if (cause && gate) return { mark: { gateId: gate.id, says: cause.says ?? gate.shut }, stage: gate.stage }
  const [first] = candidates
  const likeliest = gates.find(({ id }) => id === first?.gateId)
  if (!likeliest) return { mark: { says: 'Refused here.' }, stage: undefined }
  const says =
    candidates.length === 1 ? likeliest.shut : `One of ${candidates.length} gates; the likeliest: ${likeliest.shut}`
  return { mark: { gateId: likeliest.id, says }, stage: likeliest.stage }
}

const afterToken: readonly Stage[] = ['token', 'verifier', 'gateway', 'service']

/** The arrow that carried the refusal. A token that came was not refused, whatever shuts behind it. */
function stopAt(steps: readonly Step[], stage: Stage | undefined, { result }: Run): string | undefined {
  if (stage === 'caller') return steps.at(0)?.id
  const isPast = result.accessToken !== undefined || (stage !== undefined && afterToken.includes(stage))
  const id = isPast ? 'service-answer' : 'token-answer'
  return steps.some((step) => step.id === id) ? id : undefined
}
