import type { User } from '../world/resources'
import type { Call, Endpoint } from './endpoint'
import { mayDo, type Operation } from './endpoint-roles'
import { checkVersion, one } from './resource-answer'
import { patchedRow, replacedRow } from './resource-writes'
import { immutable, unauthorized } from './scim-error'
import { updateUser } from './user-operations'
import { userKind } from './users'

/**
 * The user the caller is. A token needs a client with the role Me (which no user can hold) or an administrator's; who signs with
 * a key of their own needs no role.
 */
function myself({ caller }: Call, operation: Operation): User {
  if (!caller.user) throw unauthorized()
  if (caller.app && !mayDo(caller.clientRoles, 'Me', operation)) throw unauthorized()
  return caller.user
}

/** What people may not change about themselves. */
const fixed = ['userName', 'active', 'password'] as const

function change(call: Call, operation: Operation, draftOf: (before: User) => User) {
  const before = myself(call, operation)
  checkVersion(call.request, before)
  const draft = draftOf(before)
  const changedOne = fixed.find((name) => draft[name] !== undefined && draft[name] !== before[name])
  if (changedOne) throw immutable(`Me.${changedOne}`)
  return one(call, 200, userKind, updateUser(call, before, { ...draft, active: before.active }))
}

export const meEndpoints: Endpoint[] = [
  {
    route: 'GET /admin/v1/Me',
    isOpenToClients: true,
    handle: (call) => one(call, 200, userKind, myself(call, 'get')),
  },
  {
    route: 'PUT /admin/v1/Me',
    isOpenToClients: true,
    hasBody: true,
    handle: (call) => change(call, 'replace', (before) => replacedRow(userKind, before, call.body) as User),
  },
  {
    route: 'PATCH /admin/v1/Me',
    isOpenToClients: true,
    hasBody: true,
    handle: (call) => change(call, 'patch', (before) => patchedRow(userKind, before, call.body) as User),
  },
]
