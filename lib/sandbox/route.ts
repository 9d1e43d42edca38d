import { answerRequest } from './answer-request'
import { notImitated, sentence } from './http/answers'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import { discovery } from './oauth/discovery'
import { oauthEndpoint } from './oauth/endpoints'
import { tokenEndpoint } from './oauth/token'
import { fusion } from './services/fusion'
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

/**
 * Finds who plays this path: `/<domain>/…`, below it the domain's own endpoints and its instances by name. A domain URL that ends in
 * a slash, put before a path, gives two; Oracle's own SDK does so, and scripts do.
 */
export async function route(world: World, request: Incoming, url: URL): Promise<Reply> {
  const [, name = ''] = url.pathname.split('/', 2)
  const domain = world.domains.get(name)
  if (url.pathname === '/' && request.method === 'GET') {
    const { frontPage } = await import('./front-page')
    return frontPage(world, url.origin)
  }
  if (!domain) {
    const names = [...world.domains.keys()].join(' and ')
    return sentence(404, `The sandbox has no domain "${name}". Its domains are ${names}.`)
  }
  const path = url.pathname.slice(name.length + 1)
  return answerRequest(world, domain, request, url, (seen) =>
    routeInDomain(seen, domain, request, url, path.startsWith('//') ? path.replace(/^\/+/, '/') : path),
  )
}

async function routeInDomain(world: World, domain: DomainState, request: Incoming, url: URL, path: string) {
  const base = `${url.origin}/${domain.profile.name}`
  if (path === '/oauth2/v1/token') return tokenEndpoint(world, domain, request, base, url.pathname)
  if (/^\/admin\/+v1\//.test(path)) {
    // Loaded when it is first asked for: with its schemas it would double the time to the first token.
    const { adminApi } = await import('./admin/admin-api')
    return adminApi(world, domain, request, url, base, path)
  }
  if (path in documents) {
    if (request.method !== 'GET') return reply(405, null, { allow: 'GET' })
    return discovery(domain, base, documents[path as keyof typeof documents])
  }
  const played = await oauthEndpoint(world, domain, request, url, base, path)
  if (played) return played
  const [, first = ''] = path.split('/', 2)
  const call = { world, domain, request, url, base, path: path.slice(first.length + 1) }
  const instance = findInstance(domain, first)
  if (instance) return services[instance.kind]({ ...call, instance })
  if (first === designHost(domain)) return oicDesign(call)
  const deployment = domain.gateways.get(first)
  if (deployment) {
    // Few starts need it, and its policies' schema costs them all.
    const { gateway } = await import('./services/gateway/gateway')
    return gateway({ ...call, deployment })
  }
  return notImitated(`${request.method} ${path || '/'} of an identity domain`)
}

const services: Record<'opa' | 'oic' | 'fusion', (call: ServiceCall) => Promise<Reply>> = { opa, oic, fusion }
