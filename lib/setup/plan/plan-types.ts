import type { PlanView, SetupAnswers } from '../../queries/shapes/setup'
import type { Desired } from '../desired'
import type { Snapshot } from './snapshot-types'
import type { Step } from './step-types'

/** What a run will do, whole. */
export interface Plan {
  title: string
  /** Short and visible: stands in the description of what the run makes. */
  runName: string
  recipe?: string
  answers?: SetupAnswers
  steps: Step[]
  /** Steps of the same wish that this plan leaves to somebody who may; done or not, this run does not wait for them. */
  left?: Step[]
  already: string[]
  manual: PlanView['manual']
  /** What should be true, and what was there when this was planned; absent in plans of an older console. */
  desired?: Desired
  snapshot?: Snapshot
  /** The application that all this is about, where it is there already. */
  target?: { appId: string; clientId: string; displayName: string }
}

/** Why there is no plan: something for the person to change. */
export interface PlanProblem {
  code: string
  /** What is wrong, one sentence. */
  message: string
  /** What to do, one sentence. */
  todo: string
  /** The answer it belongs to, e.g. `displayName`, `certificate.alias`. */
  field?: string
}

/** Reasons by what they are for; the recipe knows better than the planner. */
export type Because = Partial<Record<BecauseKey, string>>

export type BecauseKey =
  | 'client-certificate'
  | 'partner-certificate'
  | 'app'
  | 'resource'
  | 'active'
  | 'secret'
  | 'role-of-user'
  | 'role-of-app'
  | 'user'
  | 'new-beside-old'
  | 'new-key-tested'
  | 'caller-switched'
  | 'caller-tested'
  | 'old-certificate'
  | 'key-access'
