import type { Result } from '../result'
import { ok } from '../result'
import type { HeldRole } from '../snapshot/snapshot'
import { type AppRole, listAppRoles } from './app-roles'
import type { ApiError } from './domain'
import { listGrantsTo } from './grants'
import type { Askable } from './reading-domain'

/** Asks each application's roles once, however many hold some of them. */
export function rolesOnce(domain: Askable): (appId: string) => Promise<Result<AppRole[], ApiError>> {
  const asked = new Map<string, Promise<Result<AppRole[], ApiError>>>()
  return (appId) => {
    const known = asked.get(appId) ?? listAppRoles(domain, appId)
    asked.set(appId, known)
    return known
  }
}

/**
 * All roles that these grantees hold together, of whatever application: an application alone, or a user with their groups. A question
 * that fails fails the whole, because "does not hold it" would be a guess.
 */
export async function readHeldRoles(
  domain: Askable,
  granteeIds: readonly string[],
  rolesOf: ReturnType<typeof rolesOnce>,
): Promise<Result<HeldRole[], ApiError>> {
  const held: HeldRole[] = []
  for (const granteeId of granteeIds) {
    const grants = await listGrantsTo(domain, granteeId)
    if (!grants.ok) return grants
    for (const { app, entitlement } of grants.value) {
      if (!app || !entitlement) continue
      const roles = await rolesOf(app.value)
      if (!roles.ok) return roles
      const role = roles.value.find(({ id }) => id === entitlement.attributeValue)?.displayName
      if (role !== undefined && !held.some((each) => each.appId === app.value && each.role === role))
        held.push({ appId: app.value, role })
    }
  }
  return ok(held)
}
