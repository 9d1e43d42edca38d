import 'server-only'
import type { CheckRecord } from '../queries/shapes/checks'
import type { RunTest, RunView } from '../queries/shapes/setup'
import type { Result } from '../result'
import { openRecorder } from '../setup/run/recorder'
import { getPlan } from '../store/plans'
import { runJournal } from '../store/run-journal'
import { getRun } from '../store/runs'
import { notFound, type Refused, refused } from './answer'
import { judgedFacts } from './check-records'
import { theConsole } from './console'
import { readRun } from './runs'

/** A journal is read whole each time: it must not grow with every click. */
const mostTests = 100

/** Writes what came of a test into the journal of the run that it proves: judged here, without secrets, and only for a client of that run. */
export async function recordRunTest(id: string, { facts }: CheckRecord): Promise<Result<RunView, Refused>> {
  const { db, key } = await theConsole()
  const [run, stored] = await Promise.all([readRun(id), getRun(db, id)])
  if (!run.ok) return run
  const plan = stored && (await getPlan(db, stored.planId))
  if (!plan) return notFound('plan')
  // What is judged here is what is written behind: whoever writes in between makes the write fail.
  const recorder = await openRecorder(plan.plan.steps, runJournal(db, key, id), Date.now)
  const { status, tests } = recorder.state()
  if ((status !== 'done' && status !== 'waiting') || tests.length >= mostTests)
    return refused(409, {
      code: 'not-now',
      message:
        tests.length >= mostTests
          ? `${mostTests} tests are kept with this run, and no more.`
          : 'A test is kept with a run that is done or waits for one, and this one does neither.',
      todo: 'Save the test as a check.',
    })
  const request = facts.tokenRequest?.value
  if (request === undefined || !clientsOf(run.value).includes(request.clientId))
    return refused(422, {
      code: 'other-client',
      message: 'This test was made with another client than the run’s.',
      todo: 'Open the test from the page of the run.',
    })
  const alias = signedAs(facts)
  const { outcome, says, rungs } = judgedFacts(facts, alias)
  const { clientId, grantType, scope } = request
  const test: RunTest = {
    clientId,
    grantType,
    scope,
    ...(alias !== undefined && { alias }),
    outcome,
    ...(says !== undefined && { says }),
    rungs,
  }
  if (!(await recorder.write([{ type: 'tested', test }])))
    return refused(409, {
      code: 'not-now',
      message: 'The run has gone on meanwhile, so the test was not kept with it.',
      todo: 'Test again.',
    })
  return readRun(id)
}

const clientsOf = ({ receipt, plan }: RunView): string[] => [
  ...(receipt ? [receipt.clientId] : []),
  ...plan.steps.flatMap(({ waitsFor }) => waitsFor?.apps ?? []).map(({ clientId }) => clientId),
]

function signedAs({ assertion }: CheckRecord['facts']): string | undefined {
  const kid = assertion?.value.header.kid
  return typeof kid === 'string' ? kid : undefined
}
