import { folded } from '../world/domain-state'
import type { User } from '../world/resources'
import { grantsOf, groupsOf, rolesOf } from './memberships'
import { defineKind } from './resource-kind'
import { userSchema } from './schemas'
import { isRecord } from './scim/values'
import { locationOf } from './serving'
import { createUser, deleteUser, updateUser } from './user-operations'

const extension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:user:User'
const credentials = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:userCredentials:User'

export const userKind = defineKind<User>({
  collection: 'Users',
  schema: userSchema,
  table: (domain) => domain.users,
  indexes: { username: (domain, value) => [domain.users.find('userName', folded(value))] },
  computed: {
    groups: groupsOf,
    [extension]: (serving, user) => ({
      ...(isRecord(user[extension]) ? user[extension] : {}),
      appRoles: rolesOf(serving, { type: 'User', value: user.id }),
      grants: grantsOf(serving, { type: 'User', value: user.id }),
    }),
    [credentials]: ({ domain, base }, user) => ({
      ...(isRecord(user[credentials]) ? user[credentials] : {}),
      apiKeys: domain.apiKeys.where('user', user.id).map(({ id, ocid, key }) => ({
        value: id,
        ocid,
        key,
        $ref: locationOf(base, 'ApiKey', id),
      })),
    }),
  },
  create: createUser,
  update: updateUser,
  remove: ({ domain }, user, isForced) => deleteUser(domain, user, isForced),
})
