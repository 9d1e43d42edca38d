import { z } from 'zod'
import type { ApiKey } from '../world/resources'
import { createApiKey } from './api-key-operations'
import { type Call, endpoint } from './endpoint'
import { checkVersion, commonView, list, locationOf, noContent, one } from './resource-answer'
import { apiKeySchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { notFound } from './scim-error'

const ApiKeyBody = z.looseObject({
  key: z.string().min(1),
  description: z.string().optional(),
  user: z.looseObject({ value: z.string().optional(), ocid: z.string().optional() }).optional(),
})

function view({ domain, base }: Call<unknown>, key: ApiKey): Record<string, unknown> {
  const user = domain.users.get(key.user.value)
  return {
    ...commonView(domain, key, base),
    user: {
      value: key.user.value,
      ocid: user?.ocid,
      $ref: locationOf(base, 'User', key.user.value),
      display: user?.displayName,
      name: user?.userName,
    },
  }
}

const views = (call: Call<unknown>) => call.domain.apiKeys.all().map((key) => view(call, key))

function find({ domain, id }: Call<unknown>): ApiKey {
  const key = domain.apiKeys.get(id) ?? domain.apiKeys.find('ocid', id)
  if (!key) throw notFound('ApiKey', id)
  return key
}

/** With whose private halves users sign requests: `~/.oci/config` of the command line and the SDKs. */
export const apiKeyEndpoints = [
  endpoint('GET /admin/v1/ApiKeys', { handle: (call) => list(views(call), listQuery(call.query), apiKeySchema) }),
  endpoint('POST /admin/v1/ApiKeys/.search', {
    body: z.looseObject({}),
    handle: (call) => list(views(call), searchQuery(call.body), apiKeySchema),
  }),
  endpoint('GET /admin/v1/ApiKeys/{id}', {
    handle(call) {
      const key = find(call)
      return one(call, 200, key, view(call, key), apiKeySchema)
    },
  }),
  endpoint('POST /admin/v1/ApiKeys', {
    body: ApiKeyBody,
    handle(call) {
      const key = createApiKey(call.domain, call.body, call.caller.user, call.caller.author, call.now)
      return one(call, 201, key, view(call, key), apiKeySchema)
    },
  }),
  endpoint('DELETE /admin/v1/ApiKeys/{id}', {
    handle(call) {
      const key = find(call)
      checkVersion(call.request, key)
      call.domain.apiKeys.remove(key.id)
      return noContent()
    },
  }),
]
