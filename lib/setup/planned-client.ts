import type { PlannedClient, PlannedRole, PlanView } from '../queries/shapes/setup'
import { withoutMark } from './plan/made-by'
import type { Plan } from './plan/plan-types'
import type { CreateApp } from './plan/step-types'

/** The client that a plan makes and the roles it is about, as data. */
export const plannedClient = (plan: Plan): Pick<PlanView, 'makes' | 'roles'> => {
  const made = plan.steps.filter((step): step is CreateApp => step.kind === 'create-app' && step.isClient !== false)
  const [only] = made
  return {
    ...(only && made.length === 1 && { makes: clientOf(only) }),
    ...(plan.desired && { roles: rolesOf(plan) }),
  }
}

const clientOf = ({
  displayName,
  description,
  clientType,
  allowedGrants,
  scopes,
  ...more
}: CreateApp): PlannedClient => ({
  displayName,
  description: withoutMark(description),
  clientType,
  allowedGrants,
  allowedScopes: scopes,
  redirectUris: more.redirectUris ?? [],
  bypassConsent: more.flags?.includes('bypassConsent') ?? false,
  certificates: more.certificates,
})

const rolesOf = ({ desired, snapshot }: Plan): PlannedRole[] =>
  (desired?.grants ?? []).map(({ role, appId, to: { kind, name } }) => ({
    role,
    appId,
    appName: snapshot?.roles.find((each) => each.appId === appId)?.appName ?? appId,
    to: { kind, name },
  }))
