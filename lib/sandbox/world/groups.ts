import type { DomainState } from './domain-state'

/** Takes a user out of a group; the group may be gone already. */
export function leaveGroup(domain: DomainState, groupId: string, userId: string): void {
  const group = domain.groups.get(groupId)
  if (group) domain.groups.put({ ...group, members: (group.members ?? []).filter(({ value }) => value !== userId) })
}
