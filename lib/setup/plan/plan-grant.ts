import type { DesiredGrant } from '../desired'
import type { Draft } from './draft'
import type { PlanProblem } from './plan-types'
import type { RoleThere, Snapshot } from './snapshot-types'

/** `appRefs`: ids of the wanted applications, or references to them, by lower-case display name. */
export function planGrant(
  draft: Draft,
  { appId, role: name, to }: DesiredGrant,
  snapshot: Snapshot,
  appRefs: ReadonlyMap<string, string>,
): void {
  const role = snapshot.roles.find((each) => each.appId === appId && each.role === name)
  const id = to.id ?? appRefs.get(to.name.toLowerCase())
  if (!role) {
    draft.problems.push({
      code: 'role-unknown',
      message: `The service instance defines no role "${name}", or this caller may not see its roles.`,
      todo: 'Choose another instance, or connect with an Application Administrator.',
      field: 'serviceAppId',
    })
    return
  }
  const problem = unavailable(role, to.kind)
  if (problem) draft.problems.push(problem)
  // The application itself has a problem, which is told already.
  if (problem || id === undefined) return
  if (snapshot.holders.some(({ roleId, holderId }) => roleId === role.roleId && holderId === id)) {
    draft.already.push(`${to.name} holds ${name} on ${role.appName}`)
    return
  }
  draft.add(to.kind === 'user' ? 'role-of-user' : 'role-of-app', {
    kind: 'grant-role',
    appId,
    appName: role.appName,
    role: name,
    roleId: role.roleId,
    to: { kind: to.kind, id, name: to.name },
  })
}

function unavailable(
  { role, appName, availableToUsers, availableToClients }: RoleThere,
  kind: 'user' | 'app',
): PlanProblem | null {
  if ((kind === 'user' ? availableToUsers : availableToClients) !== false) return null
  return {
    code: 'role-unavailable',
    message: `${appName} does not give the role ${role} to ${kind === 'user' ? 'users' : 'applications'}.`,
    todo: kind === 'user' ? 'Choose another instance.' : 'Leave out the role for the application.',
    field: kind === 'user' ? 'user' : 'roleToApplication',
  }
}
