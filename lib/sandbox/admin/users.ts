import { z } from 'zod'
import { type DomainState, folded } from '../world/domain-state'
import type { Author, User } from '../world/resources'
import { changed } from '../world/stamp'
import { type Call, endpoint } from './endpoint'
import { PatchBody } from './patch-body'
import { checkVersion, commonView, list, one, scimJson } from './resource-answer'
import { userSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { type PatchOperation, patched } from './scim/patch'
import { duplicate, invalidValue, notFound } from './scim-error'
import { setUserActive } from './set-user-active'

function patchUser(domain: DomainState, user: User, operations: PatchOperation[], author: Author, now: number): User {
  const draft = patched(user, operations, userSchema) as User
  if (typeof draft.userName !== 'string' || draft.userName === '') throw invalidValue('User.userName must be a text.')
  if (typeof draft.active !== 'boolean') throw invalidValue('User.active must be true or false.')
  const same = domain.users.find('userName', folded(draft.userName))
  if (same && same.id !== user.id) throw duplicate(`A user named "${draft.userName}" already exists.`)
  const next = changed(domain, draft, author, now)
  domain.users.put(next)
  return next
}

function find({ domain, id }: Call<unknown>): User {
  const user = domain.users.get(id) ?? domain.users.find('ocid', id)
  if (!user) throw notFound('User', id)
  return user
}

const views = ({ domain, base }: Call<unknown>) => domain.users.all().map((user) => commonView(domain, user, base))

const answer = (call: Call<unknown>, user: User) =>
  one(call, 200, user, commonView(call.domain, user, call.base), userSchema)

export const userEndpoints = [
  endpoint('GET /admin/v1/Users', {
    handle: (call) => list(views(call), listQuery(call.query), userSchema),
  }),
  endpoint('POST /admin/v1/Users/.search', {
    body: z.looseObject({}),
    handle: (call) => list(views(call), searchQuery(call.body), userSchema),
  }),
  endpoint('GET /admin/v1/Users/{id}', { handle: (call) => answer(call, find(call)) }),
  endpoint('PATCH /admin/v1/Users/{id}', {
    body: PatchBody,
    handle(call) {
      const user = find(call)
      checkVersion(call.request, user)
      return answer(call, patchUser(call.domain, user, call.body.Operations, call.caller.author, call.now))
    },
  }),
  endpoint('PUT /admin/v1/UserStatusChanger/{id}', {
    body: z.looseObject({ active: z.boolean() }),
    handle(call) {
      const user = setUserActive(call.domain, find(call), call.body.active, call.caller.author, call.now)
      return scimJson(200, {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:UserStatusChanger'],
        id: user.id,
        active: user.active,
        meta: {
          resourceType: 'UserStatusChanger',
          location: `${call.base}/admin/v1/UserStatusChanger/${user.id}`,
        },
      })
    },
  }),
]
