import type { Reply } from '../http/reply'
import type { Call, Endpoint } from './endpoint'
import { scimJson } from './resource-answer'
import { resourceKinds } from './resource-kinds'
import { schemaViews } from './schema-view'
import { type ListQuery, listQuery, searchQuery } from './scim/list-query'
import { notFound } from './scim-error'

const core = 'urn:ietf:params:scim:schemas:core:2.0'

/** Each schema once: extensions such as `OCITags` belong to several resource types. */
function schemas({ base }: Call): Record<string, unknown>[] {
  const byId = new Map<unknown, Record<string, unknown>>()
  for (const kind of resourceKinds)
    for (const view of schemaViews(kind.schema(), base)) {
      const known = byId.get(view.id)
      const types = [...((known?.idcsResourceTypes as string[] | undefined) ?? []), kind.schema().resourceType]
      byId.set(view.id, { ...(known ?? view), idcsResourceTypes: types })
    }
  return [...byId.values()]
}

const resourceTypes = ({ base }: Call): Record<string, unknown>[] =>
  resourceKinds.map((kind) => {
    const { resourceType, urn, attributes } = kind.schema()
    const extensions = [...attributes.values()].filter(({ name }) => name.startsWith('urn:'))
    return {
      schemas: [`${core}:ResourceType`],
      id: resourceType,
      name: resourceType,
      endpoint: `/${kind.collection}`,
      schema: urn,
      ...(extensions.length > 0 && {
        schemaExtensions: extensions.map(({ name }) => ({ schema: name, required: false })),
      }),
      meta: { resourceType: 'ResourceType', location: `${base}/admin/v1/ResourceTypes/${resourceType}` },
    }
  })

/** RFC 7643 section 5, as far as the sandbox goes. */
const providerConfig = (base: string) => ({
  schemas: [`${core}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: true, maxOperations: 50, maxPayloadSize: 1_048_576 },
  filter: { supported: true, maxResults: 1000 },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [{ type: 'oauthbearertoken', name: 'OAuth 2.0', description: 'Bearer token' }],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/admin/v1/ServiceProviderConfig` },
})

/** Without filters, which Oracle's SDK does not send here: it lists schemas by page only. */
function page({ startIndex, count }: ListQuery, all: Record<string, unknown>[]): Reply {
  return scimJson(200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: all.length,
    Resources: all.slice(startIndex - 1, startIndex - 1 + count),
    startIndex,
    itemsPerPage: count,
  })
}

function one({ id }: Call, type: string, all: Record<string, unknown>[]): Reply {
  const found = all.find((view) => String(view.id).toLowerCase() === id.toLowerCase())
  if (!found) throw notFound(type, id)
  return scimJson(200, found)
}

/** What the API says about itself, to whoever has a valid token. */
export const schemaEndpoints: Endpoint[] = [
  {
    route: 'GET /admin/v1/Schemas',
    isOpenToClients: true,
    handle: (call) => page(listQuery(call.query), schemas(call)),
  },
  {
    route: 'POST /admin/v1/Schemas/.search',
    isOpenToClients: true,
    hasBody: true,
    handle: (call) => page(searchQuery(call.body), schemas(call)),
  },
  { route: 'GET /admin/v1/Schemas/{id}', isOpenToClients: true, handle: (call) => one(call, 'Schema', schemas(call)) },
  {
    route: 'GET /admin/v1/ResourceTypes',
    isOpenToClients: true,
    handle: (call) => page(listQuery(call.query), resourceTypes(call)),
  },
  {
    route: 'GET /admin/v1/ResourceTypes/{id}',
    isOpenToClients: true,
    handle: (call) => one(call, 'ResourceType', resourceTypes(call)),
  },
  {
    route: 'GET /admin/v1/ServiceProviderConfig',
    isOpenToClients: true,
    handle: ({ base }) => scimJson(200, providerConfig(base)),
  },
]
