import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Desired } from '../desired'
import { newDraft } from './draft'
import { planApp } from './plan-app'
import { planCertificate } from './plan-certificate'
import { planGrant } from './plan-grant'
import { planRevoke } from './plan-revoke'
import { planRotation } from './plan-rotation'
import { planSettings } from './plan-settings'
import type { Because, Plan, PlanProblem } from './plan-types'
import { planUser } from './plan-user'
import type { Snapshot } from './snapshot-types'

export interface PlanContext {
  /** ISO instant. */
  now: string
  runName: string
  because?: Because
}

export type PlannedParts = Pick<Plan, 'steps' | 'already' | 'manual' | 'target'>

/** The smallest change that makes the domain as desired; nothing to do is an empty list. All problems at once, or a plan. */
export function plan(
  desired: Desired,
  snapshot: Snapshot,
  { now, runName, because = {} }: PlanContext,
): Result<PlannedParts, PlanProblem[]> {
  const draft = newDraft(because)
  for (const certificate of desired.certificates ?? []) planCertificate(draft, certificate, snapshot, now)
  const appRefs = new Map<string, string>()
  for (const app of desired.apps ?? []) {
    const ref = planApp(draft, app, desired, snapshot, runName)
    if (ref !== null) appRefs.set(app.displayName.toLowerCase(), ref)
  }
  for (const grant of desired.grants ?? []) planGrant(draft, grant, snapshot, appRefs)
  for (const rotation of desired.rotations ?? []) planRotation(draft, rotation, snapshot, now)
  for (const revoke of desired.revokes ?? []) planRevoke(draft, revoke, snapshot)
  for (const user of desired.users ?? []) planUser(draft, user, snapshot)
  if (desired.settings) planSettings(draft, desired.settings, snapshot)
  const { steps, already, manual, problems, target } = draft
  return problems.length > 0 ? err(problems) : ok({ steps, already, manual, ...(target && { target }) })
}
