import type { CheckView } from '../queries/shapes/checks'
import type { RunView } from '../queries/shapes/setup'
import type { HandoffTest } from './subject'

interface Tested {
  domainId: string
  clientId: string
  checks: readonly CheckView[]
  /** Whatever was run in this console. */
  runs: readonly RunView[]
}

/** What was tested of a client: the last of each saved check, and what runs were proven by. Newest first. */
export const testsOf = ({ domainId, clientId, checks, runs }: Tested): HandoffTest[] =>
  [
    ...checks.filter((check) => check.domainId === domainId && check.case.clientId === clientId).flatMap(ofCheck),
    ...runs
      .filter(({ plan }) => plan.domainId === domainId)
      .flatMap((run) => run.tests.filter((test) => test.clientId === clientId).map((test) => ofRun(run, test))),
  ].toSorted((one, other) => other.at.localeCompare(one.at))

/** What one run was proven by, newest first. */
export const testsOfRun = (run: RunView): HandoffTest[] => run.tests.map((test) => ofRun(run, test))

const ofRun = (
  { plan: { runName } }: RunView,
  { clientId: _, rungs, ...test }: RunView['tests'][number],
): HandoffTest => ({ ...test, name: `Proof of run ${runName}`, kind: 'call', gates: rungs })

function ofCheck({ name, case: { grantType, scope, alias }, last, lastCall }: CheckView): HandoffTest[] {
  const records = [last, lastCall?.id === last?.id ? undefined : lastCall].filter((each) => each !== undefined)
  return records.map(({ at, kind, outcome, says, rungs }) => ({
    name,
    at,
    kind,
    outcome,
    ...(says !== undefined && { says }),
    grantType,
    scope,
    ...(alias !== undefined && { alias }),
    gates: rungs,
  }))
}
