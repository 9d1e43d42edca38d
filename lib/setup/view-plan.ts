import { mayDo, rolesThatMay } from '../domain/rights'
import { filledIn } from '../handoff/known-later'
import type { CallerRights } from '../queries/shapes/domains'
import type { PlanStepView, PlanView } from '../queries/shapes/setup'
import { handWorkOf } from './by-hand/hand-works'
import { generations } from './plan/generations'
import type { Plan } from './plan/plan-types'
import type { AwaitProof, Step } from './plan/step-types'
import { plannedClient } from './planned-client'
import { plannedRotation } from './planned-rotation'
import { keptWords } from './steps/kept-words'
import { kindOf } from './steps/steps'

export interface PlanPlace {
  id: string
  domainId: string
  domainName: string
  domainUrl?: string
  /** Of the console's caller in that domain. */
  rights: CallerRights
}

/** A plan as a page shows it: every request as it will be sent, with what it takes. */
export const viewPlan = (plan: Plan, { rights, ...place }: PlanPlace): PlanView => ({
  ...place,
  title: plan.title,
  runName: plan.runName,
  ...(rights.callerName !== undefined && { callerName: rights.callerName }),
  ...(plan.recipe !== undefined && { recipe: plan.recipe }),
  ...(plan.answers && { answers: plan.answers }),
  steps: plan.steps.map((step) => viewStep(step, rights)),
  left: (plan.left ?? []).map((step) => viewStep(step, rights)),
  ...adopted(plan),
  already: plan.already,
  manual: filledIn(plan.manual, plan.target?.clientId),
  ...plannedClient(plan),
  ...plannedRotation(plan),
})

export function viewStep(step: Step, { roles }: CallerRights): PlanStepView {
  const kind = kindOf(step)
  const work = handWorkOf(step)
  const detail = kind.detail?.(step)
  const notes = [step.kind === 'update-app' && keptWords(step), step.note].filter(Boolean)
  return {
    id: step.id,
    kind: step.kind,
    needs: step.needs ?? [],
    title: kind.describe(step),
    ...(detail && { detail }),
    because: step.because,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    requests: kind.requests(step),
    needsRole: kind.right ? rolesThatMay(...kind.right) : [],
    may: mayCaller(step, roles),
    ...(isUnseen(step) && { isUnseen: true }),
    ...(step.kind === 'await-proof' && { waitsFor: waitOf(step) }),
    byHand: {
      ways: generations.map((generation) => ({ generation, steps: work.byHand(step, generation) })),
      values: work.values(step),
      sendBack: work.sendBack(step),
      certainty: work.certainty,
      cites: work.cites,
    },
  }
}

/** Whether the caller may; where it may not even look, it may not write. */
export function mayCaller(step: Step, roles: string[] | null): PlanStepView['may'] {
  if (isUnseen(step)) return 'no'
  const { right } = kindOf(step)
  return right ? mayDo(roles, ...right) : 'yes'
}

const isUnseen = (step: Step): boolean => 'isUnseen' in step && step.isUnseen === true

/** An application that was there before is changed, not made a second time. */
const adopted = ({ target, steps }: Plan): Pick<PlanView, 'adopts'> =>
  target && steps.some(({ kind }) => kind === 'update-app') ? { adopts: target.displayName } : {}

const waitOf = ({ proof, from, to, apps }: AwaitProof) => ({ proof, from, to, apps })
