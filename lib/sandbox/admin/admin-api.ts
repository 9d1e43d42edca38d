import { randomUUID } from 'node:crypto'
import { Answer, newEcid } from '../http/answers'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import { noteCause } from '../refusals'
import { causeGate } from '../request-cause'
import type { DomainState } from '../world/domain-state'
import { noteCaller } from '../world/request-entry'
import type { World } from '../world/world'
import { appChangerEndpoints } from './app-changers'
import { appRoleEndpoints } from './app-roles'
import { appEndpoints } from './apps'
import { type Caller, readCaller } from './caller'
import { allCertificateEndpoints } from './certificates'
import { type Call, type Endpoint, readBody } from './endpoint'
import { mayDo, type Operation } from './endpoint-roles'
import { grantEndpoints } from './grants'
import { scimError, unauthorized } from './scim-error'
import { settingsEndpoints } from './settings'
import { signingKeySet } from './signing-cert'
import { userEndpoints } from './users'

const endpoints = new Map<string, Endpoint>(
  [
    ...appEndpoints,
    ...appChangerEndpoints,
    ...appRoleEndpoints,
    ...grantEndpoints,
    ...allCertificateEndpoints,
    ...userEndpoints,
    ...settingsEndpoints,
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
  noteCaller(world, callerName(domain, caller))
  const operation = operationOf(method, rawId)
  if (!endpoint.isOpenToClients && !mayDo(caller.roles, resource, operation))
    throw unauthorized(`${[...caller.roles].join(', ') || 'No role'} may not ${operation} ${resource}.`)
  const body = endpoint.body ? await readBody(request, endpoint.body) : undefined
  const call: Call<unknown> = { world, domain, base, request, query: url.searchParams, id, caller, now, body }
  return endpoint.handle(call as Call<never>)
}

function operationOf(method: string, rawId: string): Operation {
  if (rawId === '.search') return 'list'
  if (method === 'GET') return rawId === '' ? 'list' : 'get'
  if (method === 'PUT') return 'replace'
  if (method === 'PATCH') return 'patch'
  return method === 'DELETE' ? 'delete' : 'create'
}

/** Client id, or user name of whom the token speaks for. */
const callerName = (domain: DomainState, { author }: Caller): string =>
  (author.type === 'User' ? domain.users.get(author.value)?.userName : domain.apps.get(author.value)?.name) ??
  author.display

/** A broken escape is part of an id that nobody has. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const hex = (): string => randomUUID().replaceAll('-', '').toUpperCase()
