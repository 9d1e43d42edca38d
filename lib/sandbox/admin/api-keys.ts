import type { ApiKey } from '../world/resources'
import { changed } from '../world/stamp'
import { createApiKey } from './api-key-operations'
import { defineKind } from './resource-kind'
import { apiKeySchema } from './schemas'
import { locationOf } from './serving'

/** With whose private halves users sign requests: `~/.oci/config` of the command line and the SDKs. */
export const apiKeyKind = defineKind<ApiKey>({
  collection: 'ApiKeys',
  schema: apiKeySchema,
  table: (domain) => domain.apiKeys,
  computed: {
    user({ domain, base }, { user: { value } }) {
      const user = domain.users.get(value)
      return {
        value,
        ocid: user?.ocid,
        $ref: locationOf(base, 'User', value),
        display: user?.displayName,
        name: user?.userName,
      }
    },
  },
  // Oracle's SDK has no PUT for them.
  lacks: ['PUT'],
  indexes: { 'user.value': (domain, value) => domain.apiKeys.where('user', value) },
  create: ({ domain, caller, author, now }, input) => createApiKey(domain, input, caller.user, author, now),
  update({ domain, author, now }, _before, draft) {
    const key = changed(domain, draft, author, now)
    domain.apiKeys.put(key)
    return key
  },
  remove: ({ domain }, key) => domain.apiKeys.remove(key.id),
})
