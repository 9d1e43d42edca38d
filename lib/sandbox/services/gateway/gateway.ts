import { randomUUID } from 'node:crypto'
import { json, notImitated, sentence } from '../../http/answers'
import { type Reply, reply } from '../../http/reply'
import { asText } from '../../oauth/as-text'
import type { Claims } from '../../oauth/verify-token'
import type { Route } from '../../world/service-resources'
import { noteRefusal } from '../judge-bearer'
import { checkedPolicy, type Policy } from './check-specification'
import { deploymentPage, deploymentPath } from './deployment-page'
import { logExecution } from './execution-log'
import { type GatewayCall, gatewayNow, ValidationFailure } from './gateway-call'
import { judgeToken } from './judge-token'

/** A deployment of an API gateway: finds the route, executes the authentication policy, and answers for the backend. */
export async function gateway(call: GatewayCall): Promise<Reply> {
  if (call.path === deploymentPath) return deploymentPage(call)
  const opcRequestId = `/${hex()}/${hex()}`
  const answered = await answer(call, opcRequestId)
  const date = new Date(gatewayNow(call)).toUTCString()
  return { ...answered, headers: { ...answered.headers, date, 'opc-request-id': opcRequestId } }
}

const hex = (): string => randomUUID().replaceAll('-', '').toUpperCase()

async function answer(call: GatewayCall, opcRequestId: string): Promise<Reply> {
  const { specification, pathPrefix } = call.deployment
  const below = call.path.startsWith(`${pathPrefix}/`) ? call.path.slice(pathPrefix.length) : undefined
  const routes = specification.routes.filter(({ path }) => below !== undefined && matches(path, below))
  const route = routes.find(({ methods = ['ANY'] }) => methods.includes('ANY') || methods.includes(call.request.method))
  if (!route)
    noteRefusal(
      call,
      routes.length === 0 ? 404 : 405,
      'gateway-route',
      `no route takes ${call.request.method} ${call.path}`,
    )
  if (routes.length === 0) return sentence(404, 'The deployment has no such route.')
  if (!route) return sentence(405, `The route does not take ${call.request.method}.`)
  const authentication = specification.requestPolicies?.authentication
  if (authentication === undefined) return backend(call, route, undefined)
  // Without a policy of its own a route is AUTHENTICATION_ONLY, say the models of Oracle's SDKs.
  const authorization = route.requestPolicies?.authorization ?? { type: 'AUTHENTICATION_ONLY' }
  if (authorization.type === 'ANONYMOUS') return backend(call, route, undefined)
  const policy = checkedPolicy(authentication)
  try {
    const claims = await judgeToken(call, policy)
    const { allowedScope } = authorization
    if (allowedScope && !holdsScope(claims, allowedScope)) return withoutScope(call, claims, allowedScope, opcRequestId)
    return await backend(call, route, claims)
  } catch (thrown) {
    if (!(thrown instanceof ValidationFailure)) throw thrown
    return failed(call, policy, thrown, opcRequestId)
  }
}

/** `{name}` stands for one part of a path, `{name*}` for all the rest. */
function matches(template: string, path: string): boolean {
  const pattern = template
    .split(/(\{[^}]+\})/)
    .map((part) =>
      /^\{.*\*\}$/.test(part) ? '.*' : /^\{.*\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  return new RegExp(`^${pattern}/?$`).test(path)
}

const holdsScope = ({ scope }: Claims, allowed: string[]): boolean =>
  asText(scope ?? '')
    .split(' ')
    .some((held) => allowed.includes(held))

/** "HTTP 401 code and the WWW-Authenticate header", says a release note, unless the policy puts something else in its place. */
function failed(call: GatewayCall, policy: Policy, failure: ValidationFailure, opcRequestId: string): Reply {
  const event = policy.type === 'JWT_AUTHENTICATION' ? 'jwtAuthentication' : 'tokenAuthentication'
  note(call, `${event}.authenticationFailed`, failure.logged, opcRequestId)
  const instead = policy.type === 'TOKEN_AUTHENTICATION' ? policy.validationFailurePolicy : undefined
  const status = Number(instead?.responseCode ?? 401)
  noteRefusal(call, status, failure.gate, failure.detail)
  if (instead) return reply(status, bodyOf(status, instead.responseMessage))
  return reply(401, null, { 'www-authenticate': policy.tokenAuthScheme ?? 'Bearer' })
}

function withoutScope(call: GatewayCall, { scope }: Claims, allowed: string[], opcRequestId: string): Reply {
  const detail = `scope "${asText(scope ?? '')}" has none of ${allowed.join(', ')}`
  note(call, 'emulator.authorizationFailed', `emulator: ${detail}`, opcRequestId)
  noteRefusal(call, 403, 'gateway-scope', detail)
  return reply(403)
}

function note({ world, domain, deployment }: GatewayCall, type: string, message: string, opcRequestId: string): void {
  const time = new Date(world.now()).toISOString()
  logExecution(world, { time, domain: domain.profile.name, gateway: deployment.id, type, message, opcRequestId })
}

/**
 * A stock response is given as it stands; every address behind the gateway is an echo, as nothing leaves the sandbox, but for names
 * that never resolve (RFC 6761 section 6.4).
 */
async function backend(call: GatewayCall, route: Route, claims: Claims | undefined): Promise<Reply> {
  const { request, path, url } = call
  const { type, status, body, headers } = route.backend
  if (type === 'STOCK_RESPONSE_BACKEND') {
    if (Number(status ?? 200) >= 400) noteRefusal(call, Number(status), 'gateway-backend', 'the backend answers so')
    return stockResponse(status, body, headers)
  }
  if (type !== 'HTTP_BACKEND') return notImitated(`a gateway's backend of type ${type}`)
  const address = String(route.backend.url ?? '')
  if (/^https?:\/\/[^/]*\.invalid(?:[:/]|$)/i.test(address)) {
    noteRefusal(call, 502, 'gateway-backend', `${address} does not resolve`)
    return reply(502)
  }
  const sent = request.method === 'GET' ? '' : await request.text()
  const query = Object.fromEntries(url.searchParams)
  return json(200, { echo: { method: request.method, path, query, body: sent, sub: claims?.sub } })
}

function stockResponse(status: unknown, body: unknown, headers: unknown): Reply {
  const pairs = Array.isArray(headers) ? (headers as { name?: unknown; value?: unknown }[]) : []
  const named = pairs.map(({ name, value }) => [String(name).toLowerCase(), String(value)])
  const code = Number(status ?? 200)
  return reply(code, bodyOf(code, body), Object.fromEntries(named))
}

/** RFC 9110: answers of these statuses have none. */
const bodyOf = (status: number, body: unknown): string | null =>
  typeof body === 'string' && ![204, 205, 304].includes(status) ? body : null
