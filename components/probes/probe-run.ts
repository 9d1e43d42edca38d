import { nothingOwn, type OwnValues } from '@/components/exchange/own-values'
import type { Witness } from '@/components/exchange/witness'
import type { EarlierExchange, Order, SentTest } from '@/components/test/send-test'
import type { ProbeFact } from '@/lib/facts/facts'
import type { RungPlan } from '@/lib/probes/plan-rungs'
import { type Reading, readRung } from '@/lib/probes/read-rung'
import type { Rung, RungId } from '@/lib/probes/rung'
import { secondsToWait } from '@/lib/probes/seconds-to-wait'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import type { FactsAnswer, TestResult } from '@/lib/queries/shapes/test'
import { askFacts } from '@/lib/queries/test'
import { probedCase } from './probed-case'
import { type SentRung, sendRung } from './send-rung'

export interface RungResult {
  id: RungId
  reading: Reading
  result: TestResult
  /** What this browser put in, and may show again. */
  own: OwnValues
}

/** Where a run stands. `asking`: the next request waits for a click of its own. `held`: until then the domain is left alone. */
export type Standing =
  | { at: 'running'; rung: RungId }
  | { at: 'asking'; rung: RungId }
  | { at: 'held'; rung: RungId; until: number; because: string }
  | { at: 'failed'; rung: RungId; error: unknown }
  | { at: 'done' }

export interface ProbeRun {
  plan: RungPlan
  results: readonly RungResult[]
  probe: ProbeFact
  standing: Standing
  /** What the run ended with: the real request, or the real one as far as a smaller one came. */
  test?: SentTest
}

interface Ways {
  order: Order
  /** Each step, as it becomes true. */
  onStep: (run: ProbeRun) => void
  /** Whether the call that the real request leads to, which may be another than was planned, waits for a click of its own. */
  waits: (test: SentTest) => boolean
  /** Presents the real token to the service. */
  callService: (test: SentTest) => Promise<TestResult & { witness?: Witness }>
}

/**
 * Sends one request after the other from `from` on, and stops at the first that is red. One that waits for a click is sent only when
 * the run begins with it.
 */
export async function goOn(run: ProbeRun, from: RungId, ways: Ways): Promise<ProbeRun> {
  const at = run.plan.rungs.findIndex(({ id }) => id === from)
  const rung = run.plan.rungs[at]
  if (!rung) return step(ways, { ...run, standing: { at: 'done' } })
  const stepped = await sendOne(step(ways, { ...run, standing: { at: 'running', rung: rung.id } }), rung, ways)
  const next = run.plan.rungs[at + 1]
  if (stepped.standing.at !== 'running') return step(ways, stepped)
  if (!next) return step(ways, { ...stepped, standing: { at: 'done' } })
  const isAsked = next.waitsFor || (next.id === 'service' && stepped.test && ways.waits(stepped.test))
  if (isAsked) return step(ways, { ...stepped, standing: { at: 'asking', rung: next.id } })
  return goOn(stepped, next.id, ways)
}

const step = ({ onStep }: Pick<Ways, 'onStep'>, run: ProbeRun): ProbeRun => {
  onStep(run)
  return run
}

async function sendOne(run: ProbeRun, { id }: Rung, ways: Ways): Promise<ProbeRun> {
  const { order } = ways
  try {
    const sent: SentRung = id === 'service' && run.test ? await call(run.test, ways) : await sendToken(id, order)
    const reading = readRung(id, order.form.grantType, sent.result.facts)
    const held = heldBy(id, reading, sent.result)
    if (held) return { ...run, standing: held }
    const results = [
      ...run.results.filter((each) => each.id !== id),
      { id, reading, result: sent.result, own: sent.witness?.own ?? nothingOwn },
    ]
    const probe = { ...run.probe, ...reading.shows }
    const isEnd = id === 'scope' || (reading.state === 'red' && id !== 'service')
    const earlier = run.results
      .filter((each) => each.id !== id)
      .map(({ result }) => ({ kind: 'probe' as const, result }))
    const test = isEnd ? { test: withEarlier(earlier, probedCase(sent, order, probe, await knownOf(sent, order))) } : {}
    const standing: Standing = reading.state === 'red' ? { at: 'done' } : run.standing
    return { ...run, results, probe, standing, ...test }
  } catch (error) {
    const wait = error instanceof ApiProblemError ? error.problem.waitSeconds : undefined
    if (wait === undefined) return { ...run, standing: { at: 'failed', rung: id, error } }
    const because = error instanceof ApiProblemError ? error.problem.message : ''
    return { ...run, standing: { at: 'held', rung: id, until: Date.now() + wait * 1_000, because } }
  }
}

/** The smaller requests went before all that the last one took. */
const withEarlier = (earlier: EarlierExchange[], test: SentTest): SentTest => ({
  ...test,
  before: [...earlier, ...(test.before ?? [])],
})

function sendToken(id: RungId, order: Order): Promise<SentRung> {
  if (id === 'service') throw new Error('probe run: the service is called with a token, and none came')
  return sendRung(id, order)
}

function heldBy(id: RungId, { state, proves }: Reading, { answer }: TestResult): Standing | undefined {
  if (state !== 'held') return undefined
  const seconds = secondsToWait(answer.kind === 'http' ? answer.headers : [])
  return { at: 'held', rung: id, until: Date.now() + seconds * 1_000, because: proves }
}

/** Token requests bring along what the domain says of them; where nothing answers there is nobody to ask. */
async function knownOf({ id, result }: SentRung, { form }: Order): Promise<FactsAnswer | undefined> {
  const isAnswered = result.facts.refusal?.value.at !== 'network'
  if ((id !== 'token-endpoint' && id !== 'sign-in-page') || !isAnswered) return undefined
  return askFacts({ domainId: form.domain?.id ?? '', clientId: form.clientId, scope: form.scope })
}

async function call(test: SentTest, { callService }: Ways): Promise<SentRung> {
  const result = await callService(test)
  return { id: 'service', result, ...(result.witness && { witness: result.witness }) }
}
