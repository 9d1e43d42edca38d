import type { RoleFact } from '../facts/domain-facts'
import type { Result } from '../result'
import { ok } from '../result'
import { listAppRoles } from './app-roles'
import type { ApiError, Domain } from './domain'
import { listGrantsOf, listGroupGrants } from './grants'
import { groupsOf } from './users'

interface Holders {
  userId?: string | undefined
  appId?: string | undefined
}

/**
 * Which roles of one service the user (in person or through a group) and the client's application hold. Nothing is left out
 * silently: a question that fails fails the whole, because "does not hold it" would be a guess.
 */
export async function readRoleFacts(
  domain: Domain,
  serviceAppId: string,
  { userId, appId }: Holders,
): Promise<Result<RoleFact[], ApiError>> {
  const [roles, ofUser, ofApp, ofGroups] = await Promise.all([
    listAppRoles(domain, serviceAppId),
    userId === undefined ? nobody : listGrantsOf(domain, userId, serviceAppId),
    appId === undefined ? nobody : listGrantsOf(domain, appId, serviceAppId),
    userId === undefined ? nobody : listGroupGrants(domain, serviceAppId),
  ])
  if (!roles.ok) return roles
  if (!ofUser.ok) return ofUser
  if (!ofApp.ok) return ofApp
  if (!ofGroups.ok) return ofGroups
  const groups =
    userId !== undefined && ofGroups.value.length > 0 ? await groupsOf(domain, userId) : ok(new Set<string>())
  if (!groups.ok) return groups
  const nameOf = new Map(roles.value.map(({ id, displayName }) => [id, displayName]))
  const facts = (
    grants: { entitlement?: { attributeValue: string } | undefined }[],
    holder: RoleFact['holder'],
  ): RoleFact[] =>
    grants.flatMap(({ entitlement }) => {
      const role = entitlement && nameOf.get(entitlement.attributeValue)
      return role === undefined ? [] : [{ role, appId: serviceAppId, holder }]
    })
  const throughGroups = ofGroups.value.filter(({ grantee }) => groups.value.has(grantee.value))
  return ok([...facts([...ofUser.value, ...throughGroups], 'user'), ...facts(ofApp.value, 'app')])
}

const nobody = ok([])
