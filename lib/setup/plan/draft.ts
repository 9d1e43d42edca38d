import type { PlanView } from '../../queries/shapes/setup'
import { needsOf } from './needs-of'
import type { Because, BecauseKey, Plan, PlanProblem } from './plan-types'
import type { Step } from './step-types'

/** A union's members each without what the draft adds. */
export type Bare<S> = S extends Step ? Omit<S, 'id' | 'needs' | 'because'> : never

/** A plan in the making. */
export interface Draft {
  steps: Step[]
  already: string[]
  manual: PlanView['manual']
  problems: PlanProblem[]
  target?: Plan['target']
  /** Returns the reference to what the step will make. */
  add: (reason: BecauseKey, step: Bare<Step>) => string
}

const reasons: Record<BecauseKey, string> = {
  'client-certificate': 'The domain checks assertions with it.',
  'partner-certificate': 'Assertions signed with its key are trusted in the whole domain.',
  app: 'The application must be so for the call to pass.',
  resource: 'Tokens name it as their audience.',
  active: 'The token endpoint refuses an inactive application.',
  secret: 'The secret in use is wrong or lost. The old one stops at once.',
  'role-of-user': 'The service asks the user for this role.',
  'role-of-app': 'The service asks the application for this role.',
  'less-role': 'The application can do what it does without this role.',
  user: 'The domain gives no token for an inactive user.',
  'new-beside-old': 'With both, every caller passes with either key and can change over at any time.',
  'new-key-tested': 'Nothing is taken away before the new key has brought a token.',
  'caller-switched': 'Who still signs with the old key is refused once its certificate is gone.',
  'caller-tested': 'A caller that did not really change over would be noticed only after that.',
  'old-certificate': 'Nobody signs with its key any more; whoever still has that key could.',
  'own-resources': 'As it is, the choice made in each application counts for nothing.',
  'key-access': 'Whoever checks tokens of the domain reads its keys there, without a credential.',
}

export function newDraft(because: Because): Draft {
  const steps: Step[] = []
  return {
    steps,
    already: [],
    manual: [],
    problems: [],
    add(reason, step) {
      const number = steps.length + 1
      const needs = needsOf(step, steps)
      // Safe: a bare step and its missing members.
      steps.push({ ...step, id: `s${number}`, needs, because: because[reason] ?? reasons[reason] } as Step)
      return `{${number}}`
    },
  }
}
