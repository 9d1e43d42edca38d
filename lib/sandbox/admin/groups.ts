import { type DomainState, folded } from '../world/domain-state'
import type { Group } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import { grantsOf, rolesOf } from './memberships'
import { removeGrants } from './remove-grants'
import { defineKind, type Serving } from './resource-kind'
import { groupSchema } from './schemas'
import { isRecord } from './scim/values'
import { invalidReference } from './scim-error'
import { locationOf } from './serving'

const extension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:group:Group'

type Member = NonNullable<Group['members']>[number]

/** Members as they are kept: by id, each once, with the day they came. */
function checkedMembers(domain: DomainState, given: unknown, before: Member[], now: number): Member[] {
  const present = new Map(before.map((member) => [member.value, member]))
  const byId = new Map<string, Member>()
  for (const element of Array.isArray(given) ? given : []) {
    const id = isRecord(element) ? String(element.value) : ''
    // Public scripts send OCIDs as `value` too.
    const user = domain.users.get(id) ?? domain.users.find('ocid', id)
    if (!user) throw invalidReference('Group.members', 'User', id)
    byId.set(user.id, present.get(user.id) ?? { value: user.id, type: 'User', dateAdded: new Date(now).toISOString() })
  }
  return [...byId.values()]
}

const membersView = ({ domain, base }: Serving, { members = [] }: Group) =>
  members.map((member) => {
    const user = domain.users.get(member.value)
    return {
      ...member,
      ocid: user?.ocid,
      $ref: locationOf(base, 'User', member.value),
      display: user?.displayName,
      name: user?.userName,
    }
  })

export const groupKind = defineKind<Group>({
  collection: 'Groups',
  schema: groupSchema,
  table: (domain) => domain.groups,
  computed: {
    members: membersView,
    [extension]: (serving, group) => ({
      ...(isRecord(group[extension]) ? group[extension] : {}),
      appRoles: rolesOf(serving, { type: 'Group', value: group.id }),
      grants: grantsOf(serving, { type: 'Group', value: group.id }),
    }),
  },
  indexes: {
    displayname: (domain, value) => [domain.groups.find('displayName', folded(value))],
    'members.value': (domain, value) => domain.groups.where('member', value),
  },
  // Oracle's page lets any client list groups; here a user's token shows the groups of that user.
  own: ({ domain, caller }) => (caller.user ? domain.groups.where('member', caller.user.id) : []),
  create({ domain, author, now }, input) {
    const members = checkedMembers(domain, input.members, [], now)
    const group = { ...newResource(domain, kinds.group, author, now), ...input, members } as Group
    domain.groups.put(group)
    return group
  },
  update({ domain, author, now }, before, draft) {
    const members = checkedMembers(domain, draft.members, before.members ?? [], now)
    const group = changed(domain, { ...draft, members }, author, now)
    domain.groups.put(group)
    return group
  },
  remove({ domain }, group, isForced) {
    removeGrants(domain, domain.grants.where('grantee', group.id), group.displayName, isForced)
    domain.groups.remove(group.id)
  },
})
