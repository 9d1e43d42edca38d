import { type Reply, reply } from '../http/reply'
import type { Resource } from '../world/resources'
import type { Call, Endpoint } from './endpoint'
import { mayDo } from './endpoint-roles'
import { checkVersion, noContent, one } from './resource-answer'
import type { ResourceKind } from './resource-kind'
import { listResources } from './resource-list'
import { rowOf } from './resource-row'
import { patchedRow, readInput, refuseDuplicates, replacedRow } from './resource-writes'
import { listQuery, searchQuery } from './scim/list-query'
import { methodNotAllowed, unauthorized } from './scim-error'

/** Everything that can be done with resources of this kind. */
export function resourceEndpoints(kind: ResourceKind): Endpoint[] {
  const collection = `/admin/v1/${kind.collection}`
  const single = `${collection}/{id}`
  const isLacking = (method: string) => kind.lacks?.some((lacked) => lacked === method)
  const writes = writeEndpoints(kind, collection, single).filter(({ route }) => !isLacking(route.split(' ')[0] ?? ''))
  const endpoints = [...readEndpoints(kind, collection, single), ...writes]
  const allowed = (path: string) =>
    [...endpoints.flatMap(({ route }) => (route.endsWith(` ${path}`) ? route.split(' ', 1) : [])), 'OPTIONS'].join(', ')
  return [
    ...endpoints,
    ...[collection, single].map((path): Endpoint => {
      const headers = { allow: allowed(path) }
      return { route: `OPTIONS ${path}`, isOpenToClients: true, handle: () => reply(200, null, headers) }
    }),
    ...(kind.lacks ?? []).map((method): Endpoint => {
      const path = method === 'POST' ? collection : single
      return { route: `${method} ${path}`, handle: () => methodNotAllowed(method, path, allowed(path)) }
    }),
  ]
}

function readEndpoints(kind: ResourceKind, collection: string, single: string): Endpoint[] {
  const isOpenToClients = kind.own !== undefined
  const read = (call: Call) => one(call, 200, kind, visibleRow(kind, call))
  const list = (call: Call) => listResources(call, kind, listQuery(call.query), ownRows(kind, call, 'list'))
  const search = (call: Call) => listResources(call, kind, searchQuery(call.body), ownRows(kind, call, 'list'))
  return [
    { route: `GET ${collection}`, isOpenToClients, handle: list },
    { route: `HEAD ${collection}`, isOpenToClients, handle: (call) => bare(list(call)) },
    { route: `POST ${collection}/.search`, isOpenToClients, hasBody: true, handle: search },
    { route: `GET ${single}`, isOpenToClients, handle: read },
    { route: `HEAD ${single}`, isOpenToClients, handle: (call) => bare(read(call)) },
  ]
}

function writeEndpoints(kind: ResourceKind, collection: string, single: string): Endpoint[] {
  const { create, update, remove } = kind
  const endpoints: Endpoint[] = []
  if (create)
    endpoints.push({
      route: `POST ${collection}`,
      hasBody: true,
      async handle(call) {
        const input = readInput(kind, call.body)
        refuseDuplicates(call, kind, input)
        return one(call, 201, kind, await create(call, input))
      },
    })
  if (update)
    for (const [method, draftOf] of drafts)
      endpoints.push({
        route: `${method} ${single}`,
        hasBody: true,
        async handle(call) {
          const before = changeableRow(kind, call)
          const draft = draftOf(kind, before, call.body)
          refuseDuplicates(call, kind, draft, before.id)
          return one(call, 200, kind, await update(call, before, draft))
        },
      })
  if (remove)
    endpoints.push({
      route: `DELETE ${single}`,
      async handle(call) {
        await remove(call, changeableRow(kind, call), call.query.get('forceDelete') === 'true')
        return noContent()
      },
    })
  return endpoints
}

const drafts = [
  ['PUT', replacedRow],
  ['PATCH', patchedRow],
] as const

function changeableRow(kind: ResourceKind, call: Call): Resource {
  const row = rowOf(kind, call)
  checkVersion(call.request, row)
  kind.guard?.(row)
  return row
}

function visibleRow(kind: ResourceKind, call: Call): Resource {
  const row = rowOf(kind, call)
  if (ownRows(kind, call, 'get')?.every(({ id }) => id !== row.id)) throw unauthorized()
  return row
}

/** `undefined`: the caller's roles let it see all. */
const ownRows = (kind: ResourceKind, call: Call, operation: 'list' | 'get') =>
  kind.own && !mayDo(call.caller.roles, kind.collection, operation) ? kind.own(call) : undefined

const bare = ({ status, headers }: Reply): Reply => reply(status, null, headers)
