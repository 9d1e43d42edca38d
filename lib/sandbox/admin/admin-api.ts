import { randomUUID } from 'node:crypto'
import { Answer, newEcid } from '../http/answers'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import { noteCause } from '../refusals'
import { causeGate } from '../request-cause'
import type { DomainState } from '../world/domain-state'
import { noteCaller } from '../world/request-entry'
import type { World } from '../world/world'
import { asserterEndpoints } from './asserter'
import { partOf, readBulkRequest } from './bulk/bulk-request'
import { runBulk } from './bulk/run-bulk'
import { type Caller, readCaller } from './caller'
import { changerEndpoints } from './changers'
import { type Call, type Endpoint, readBody } from './endpoint'
import { mayDo, type Operation } from './endpoint-roles'
import { meEndpoints } from './me'
import { myAppEndpoints } from './my-apps'
import { resourceEndpoints } from './resource-endpoints'
import { resourceKinds } from './resource-kinds'
import { schemaEndpoints } from './schema-endpoints'
import { scimError, unauthorized } from './scim-error'
import { signingKeySet } from './signing-cert'

const endpoints = new Map<string, Endpoint>(
  [
    ...resourceKinds.flatMap(resourceEndpoints),
    ...changerEndpoints,
    ...asserterEndpoints,
    ...meEndpoints,
    ...myAppEndpoints,
    ...schemaEndpoints,
  ].map((endpoint) => [endpoint.route, endpoint]),
)

/** Everything below `/admin/v1`. `path` starts with it; doubled slashes are taken as one. */
export async function adminApi(
  world: World,
  domain: DomainState,
  request: Incoming,
  url: URL,
  base: string,
  path: string,
): Promise<Reply> {
  const response = await answer(world, domain, request, url, base, path.replace(/\/{2,}/g, '/')).catch((thrown) => {
    if (!(thrown instanceof Answer)) throw thrown
    if (thrown.because !== undefined) {
      const at = { domain: domain.profile.name, method: request.method, path: url.pathname }
      noteCause(world, at, thrown.reply.status, causeGate(thrown.reply.status), thrown.because)
    }
    return thrown.reply
  })
  const ids = { 'opc-request-id': `${hex()}/${hex()}`, 'x-oracle-dms-ecid': newEcid() }
  return { ...response, headers: { ...response.headers, ...ids, 'cache-control': 'no-store' } }
}

async function answer(world: World, domain: DomainState, request: Incoming, url: URL, base: string, path: string) {
  const target = targetOf(request.method, path)
  if (target.route === 'GET /admin/v1/SigningCert/{id}' && target.id === 'jwk') {
    const isPublic = domain.settings.get('Settings')?.signingCertPublicAccess === true
    // Any authenticated client may read it, whatever its roles.
    if (!isPublic) await readCaller(world, domain, request, url, base)
    return signingKeySet(domain)
  }
  const isBulk = target.route === 'POST /admin/v1/Bulk'
  if (!isBulk) endpointOf(target)
  const caller = await readCaller(world, domain, request, url, base)
  noteCaller(world, callerName(caller))
  const session: Session = { world, domain, base, caller, author: caller.author, now: world.now() }
  if (!isBulk) return perform(session, target, request, url)
  const bulk = readBulkRequest(await request.text())
  return runBulk(bulk, (operation) => {
    const inner = new URL(operation.path, url)
    return perform(session, targetOf(operation.method, inner.pathname), partOf(operation), inner)
  })
}

/** Who asks, of which domain: the same for all operations of a bulk request. */
type Session = Pick<Call, 'world' | 'domain' | 'base' | 'caller' | 'author' | 'now'>

interface Target {
  resource: string
  id: string
  operation: Operation
  /** e.g. `PATCH /admin/v1/Apps/{id}` */
  route: string
}

function targetOf(method: string, path: string): Target {
  const [resource = '', rawId = '', ...more] = path.slice('/admin/v1/'.length).replace(/\/$/, '').split('/')
  const id = rawId === '.search' ? '' : decoded(rawId)
  const shape = rawId === '' ? [resource] : [resource, rawId === '.search' ? rawId : '{id}', ...more]
  return { resource, id, operation: operationOf(method, rawId), route: `${method} /admin/v1/${shape.join('/')}` }
}

function endpointOf({ route }: Target): Endpoint {
  const endpoint = endpoints.get(route)
  if (!endpoint) throw scimError(501, 'emulator.error.notImitated', `The sandbox does not imitate ${route}.`)
  return endpoint
}

async function perform(session: Session, target: Target, request: Incoming, url: URL): Promise<Reply> {
  const endpoint = endpointOf(target)
  const { resource, id, operation } = target
  const { roles } = session.caller
  if (!endpoint.isOpenToClients && !mayDo(roles, resource, operation))
    throw unauthorized(`${[...roles].join(', ') || 'No role'} may not ${operation} ${resource}.`)
  const body = endpoint.hasBody ? await readBody(request) : {}
  return endpoint.handle({ ...session, request, query: url.searchParams, id, body })
}

function operationOf(method: string, rawId: string): Operation {
  if (rawId === '.search') return 'list'
  if (method === 'GET' || method === 'HEAD') return rawId === '' ? 'list' : 'get'
  if (method === 'PUT') return 'replace'
  if (method === 'PATCH') return 'patch'
  return method === 'DELETE' ? 'delete' : 'create'
}

/** Name of the user who signed or for whom the token speaks, else the client id. */
const callerName = ({ user, app, author }: Caller): string => user?.userName ?? app?.name ?? author.display

/** A broken escape is part of an id that nobody has. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const hex = (): string => randomUUID().replaceAll('-', '').toUpperCase()
