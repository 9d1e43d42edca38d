import { adminApi } from './admin/admin-api'
import { notImitated, sentence } from './http/answers'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import { discovery } from './oauth/discovery'
import { tokenEndpoint } from './oauth/token'
import { recordRefusal } from './refusals'
import { fusion } from './services/fusion'
import { gateway } from './services/gateway/gateway'
import { designHost, findInstance } from './services/instances'
import type { ServiceCall } from './services/judge-bearer'
import { oic, oicDesign } from './services/oic'
import { opa } from './services/opa'
import type { DomainState } from './world/domain-state'
import type { World } from './world/world'

const documents = {
  '/.well-known/openid-configuration': 'openid',
  '/.well-known/idcs-configuration': 'idcs',
  '/.well-known/oauth-authorization-server': 'oauth',
} as const

const otherOauth = ['authorize', 'device', 'introspect', 'revoke', 'userinfo', 'userlogout']

/** Finds who plays this path: `/<domain>/…`, below it the domain's own endpoints and its instances by name. */
export async function route(world: World, request: Incoming, url: URL): Promise<Reply> {
  const [, name = ''] = url.pathname.split('/', 2)
  const domain = world.domains.get(name)
  if (!domain) {
    const names = [...world.domains.keys()].join(' and ')
    return sentence(404, `The sandbox has no domain "${name}". Its domains are ${names}.`)
  }
  return routeInDomain(world, domain, request, url, url.pathname.slice(name.length + 1))
}

async function routeInDomain(world: World, domain: DomainState, request: Incoming, url: URL, path: string) {
  const base = `${url.origin}/${domain.profile.name}`
  if (path === '/oauth2/v1/token') return tokenEndpoint(world, domain, request, base, url.pathname)
  if (/^\/+admin\/+v1\//.test(path)) return adminApi(world, domain, request, url, base, path)
  if (path in documents) {
    if (request.method !== 'GET') return reply(405, null, { allow: 'GET' })
    return discovery(domain, base, documents[path as keyof typeof documents])
  }
  if (path.startsWith('/oauth2/')) return otherEndpoint(world, domain, request, url, path)
  const [, first = ''] = path.split('/', 2)
  const call = { world, domain, request, url, base, path: path.slice(first.length + 1) }
  const instance = findInstance(domain, first)
  if (instance) return services[instance.kind]({ ...call, instance })
  if (first === designHost(domain)) return oicDesign(call)
  const deployment = domain.gateways.get(first)
  if (deployment) return gateway({ ...call, deployment })
  return notImitated(`${request.method} ${path} of an identity domain`)
}

const services: Record<'opa' | 'oic' | 'fusion', (call: ServiceCall) => Promise<Reply>> = { opa, oic, fusion }

/** No second version of the endpoints exists, though a published procedure prints one. */
function otherEndpoint(world: World, domain: DomainState, request: Incoming, url: URL, path: string): Reply {
  if (otherOauth.some((name) => path === `/oauth2/v1/${name}`)) return notImitated(`${request.method} ${path}`)
  const at = { domain: domain.profile.name, method: request.method, path: url.pathname }
  recordRefusal(world, at, 404, 'token-endpoint', `there is no ${path}`)
  return reply(404)
}
