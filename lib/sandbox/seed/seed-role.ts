import type { DomainState } from '../world/domain-state'
import type { Author } from '../world/resources'
import { kinds, newResource } from '../world/stamp'

/** A role of an application. `isForPeople`: also users and groups may hold it. */
export function seedRole(
  domain: DomainState,
  author: Author,
  now: number,
  appId: string,
  displayName: string,
  adminRole: boolean,
  isForPeople = true,
): void {
  domain.appRoles.put({
    ...newResource(domain, kinds.appRole, author, now),
    displayName,
    uniqueName: `${appId}_${displayName}`,
    adminRole,
    availableToUsers: isForPeople,
    availableToGroups: isForPeople,
    availableToClients: true,
    public: false,
    limitedToOneOrMoreGroups: false,
    app: { value: appId },
  })
}
