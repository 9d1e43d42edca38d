import type { Certainty, Cite } from '../gates/gate'
import type { AppView } from '../queries/shapes/app-view'
import type { Desired } from '../setup/desired'

/** `everything`: it opens what has nothing to do with its work. `more`: wider than its use. `look`: may be right; somebody should know. */
export const severities = ['everything', 'more', 'look'] as const
export type Severity = (typeof severities)[number]

/** One way in which an application is wider than it need be. */
export interface WidthFinding {
  /** Of the rule, and of what it found where it can find several. */
  id: string
  severity: Severity
  /** One sentence. */
  says: string
  certainty: Certainty
  cites: readonly [Cite, ...Cite[]]
  /** Ways to narrow it; several: a person must choose. Empty: `because` says why. */
  narrows: readonly Narrow[]
  because?: string
}

export interface Narrow {
  title: string
  desired: Desired
  /** It concerns every application of the domain. */
  isWholeDomain?: true
}

/** What a rule wants to know is all there is to know of the application. Pure. */
export type WidthRule = (app: AppView) => WidthFinding[]

/** The application as a desired state names it, with what should be true of it. */
export const narrowed = (
  { appId, displayName }: AppView,
  wish: Omit<NonNullable<Desired['apps']>[number], 'id' | 'displayName'>,
): Desired => ({ apps: [{ id: appId, displayName, ...wish }] })
