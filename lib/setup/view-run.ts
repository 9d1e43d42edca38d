import { filledIn } from '../handoff/known-later'
import type { RunView } from '../queries/shapes/setup'
import type { Plan } from './plan/plan-types'
import { newGatewayId } from './recipes/gateway-to-be'
import { recipeOf } from './recipes/recipes'
import { fold, type RunState, type StepStatus } from './run/fold'
import type { JournalEvent } from './run/journal'
import { type PlanPlace, viewPlan, viewStep } from './view-plan'

interface RunPlace {
  id: string
  startedAt: number
  plan: PlanPlace
  secretStateOf: (secretId: string) => NonNullable<RunView['receipt']>['secretState']
}

/** A run as a page shows it, from its plan and its journal. */
export function viewRun(plan: Plan, events: JournalEvent[], place: RunPlace): RunView {
  const state = fold(plan.steps, events)
  const receipt = state.status === 'done' ? receiptOf(plan, state, place) : undefined
  const view = viewPlan(plan, place.plan)
  return {
    id: place.id,
    plan: {
      ...view,
      steps: state.steps.map(({ step }) => viewStep(step, place.plan.rights)),
      manual: filledIn(view.manual, receipt?.clientId),
    },
    status: state.status === 'new' ? 'running' : state.status,
    steps: state.steps.map(viewStatus),
    tests: state.tests.map(({ at, ...test }) => ({ ...test, at: new Date(at).toISOString() })).toReversed(),
    ...(receipt && { receipt }),
    startedAt: new Date(place.startedAt).toISOString(),
  }
}

function viewStatus({ step, state, says, error, doneAt }: StepStatus): RunView['steps'][number] {
  const answer = error?.kind === 'http' ? error : undefined
  return {
    id: step.id,
    state,
    ...(says !== undefined && { says }),
    ...(doneAt !== undefined && { doneAt: new Date(doneAt).toISOString() }),
    ...(answer && {
      answer: {
        status: answer.status,
        ...(answer.requestId !== undefined && { requestId: answer.requestId }),
        ...(answer.body !== '' && { body: answer.body }),
      },
    }),
  }
}

function receiptOf(
  plan: Plan,
  { steps }: RunState,
  { plan: { domainId }, secretStateOf }: RunPlace,
): RunView['receipt'] {
  const app = madeApp(steps) ?? plan.target
  if (!app) return undefined
  const secretId = steps.findLast((each) => each.secretId !== undefined)?.secretId
  const secretState = secretId === undefined ? undefined : secretStateOf(secretId)
  const { answers } = plan
  const wait = plan.steps.find((each) => each.kind === 'await-proof')
  return {
    domainId,
    ...app,
    ...(wait && { alias: wait.to }),
    ...(answers && {
      grantType: recipeOf(answers.recipe).grantType,
      ...('certificate' in answers && { alias: answers.certificate.alias }),
      ...('clientProof' in answers && { clientProof: answers.clientProof }),
      ...('user' in answers && { userName: answers.user.userName }),
      // One that was made with it is found by its scope.
      ...(answers.serviceAppId !== newGatewayId && { serviceAppId: answers.serviceAppId }),
      serviceKind: recipeOf(answers.recipe).serves,
      ...(answers.scopes[0] !== undefined && { scope: answers.scopes[0] }),
    }),
    ...(secretId !== undefined && { secretId }),
    ...(secretState !== undefined && { secretState }),
  }
}

function madeApp(steps: StepStatus[]) {
  for (const { step, made } of steps)
    if (step.kind === 'create-app' && made?.id !== undefined && made.clientId !== undefined)
      return { appId: made.id, clientId: made.clientId, displayName: step.displayName }
  return undefined
}
