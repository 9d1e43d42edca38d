import { randomUUID } from 'node:crypto'
import { Answer, newEcid } from '../http/answers'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import { readCaller } from './caller'
import { changerEndpoints } from './changers'
import { type Call, type Endpoint, readBody } from './endpoint'
import { mayDo, type Operation } from './endpoint-roles'
import { resourceEndpoints } from './resource-endpoints'
import { resourceKinds } from './resource-kinds'
import { scimError, unauthorized } from './scim-error'
import { signingKeySet } from './signing-cert'

const endpoints = new Map<string, Endpoint>(
  [...resourceKinds.flatMap(resourceEndpoints), ...changerEndpoints].map((endpoint) => [endpoint.route, endpoint]),
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
    if (thrown instanceof Answer) return thrown.reply
    throw thrown
  })
  const ids = { 'opc-request-id': `${hex()}/${hex()}`, 'x-oracle-dms-ecid': newEcid() }
  return { ...response, headers: { ...response.headers, ...ids, 'cache-control': 'no-store' } }
}

async function answer(world: World, domain: DomainState, request: Incoming, url: URL, base: string, path: string) {
  const now = world.now()
  const { method } = request
  const [resource = '', rawId = ''] = path.slice('/admin/v1/'.length).split('/')
  if (resource === 'SigningCert' && rawId === 'jwk' && method === 'GET') {
    const isPublic = domain.settings.get('Settings')?.signingCertPublicAccess === true
    // Any authenticated client may read it, whatever its roles.
    if (!isPublic) await readCaller(domain, request, base, now / 1000)
    return signingKeySet(domain)
  }
  const id = rawId === '.search' ? '' : decoded(rawId)
  const shape = rawId === '' ? resource : rawId === '.search' ? `${resource}/.search` : `${resource}/{id}`
  const endpoint = endpoints.get(`${method} /admin/v1/${shape}`)
  if (!endpoint)
    throw scimError(501, 'emulator.error.notImitated', `The sandbox does not imitate ${method} /admin/v1/${shape}.`)
  const caller = await readCaller(domain, request, base, now / 1000)
  const operation = operationOf(method, rawId)
  if (!endpoint.isOpenToClients && !mayDo(caller.roles, resource, operation)) throw unauthorized()
  const body = endpoint.hasBody ? await readBody(request) : {}
  const { author } = caller
  const call: Call = { world, domain, base, request, query: url.searchParams, id, caller, author, now, body }
  return endpoint.handle(call)
}

function operationOf(method: string, rawId: string): Operation {
  if (rawId === '.search') return 'list'
  if (method === 'GET' || method === 'HEAD') return rawId === '' ? 'list' : 'get'
  if (method === 'PUT') return 'replace'
  if (method === 'PATCH') return 'patch'
  return method === 'DELETE' ? 'delete' : 'create'
}

/** A broken escape is part of an id that nobody has. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const hex = (): string => randomUUID().replaceAll('-', '').toUpperCase()
