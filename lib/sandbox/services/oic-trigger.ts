import { json, notImitated, sentence } from '../http/answers'
import { type Reply, reply } from '../http/reply'
import { everything } from '../oauth/consumer-scope'
import { type Integration, type TriggerPolicy, triggerPolicies } from '../world/service-resources'
import { judgeBasic } from './basic-user'
import { connectionOf, integrationId, wholeVersion } from './integrations'
import { type Bearer, judgeBearer, noteRefusal, type ServiceCall, ServiceRefusal } from './judge-bearer'
import { judgeRole } from './roles'

/** Who may run an integration: Oracle's role matrix (of Generation 2). */
const mayRun = ['ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator']

/** Paths of integrations in projects have `v2`; seen in several public repositories, among them Oracle's own samples. */
const shapes = [
  /^\/ic\/api\/integration\/v1\/flows\/rest\/(?!project\/)(?<project>)(?<code>[^/]+)\/(?<version>[^/]+)\/?(?<path>.*)$/,
  /^\/ic\/api\/integration\/v[12]\/flows\/rest\/project\/(?<project>[^/]+)\/(?<code>[^/]+)\/(?<version>[^/]+)\/?(?<path>.*)$/,
]

export const isTrigger = (path: string): boolean => /^\/ic\/api\/integration\/v[12]\/flows\//.test(path)

/** Runs an integration: its trigger's own policy says how the caller must prove who it is. */
export async function runIntegration(call: ServiceCall): Promise<Reply> {
  const found = findTrigger(call)
  const policies = (found && connectionOf(call.domain, found)?.policies) ?? ['OAUTH2.0_TOKEN_VALIDATION']
  if (policies.includes('JWT_VALIDATION')) return notImitated('the trigger policy JWT_VALIDATION')
  const challenge = challengeOf(policies)
  judgeRole(call, await judgeCaller(call, policies, challenge), mayRun, 'service-role', challenge)
  if (found?.status !== 'ACTIVATED') return noSuchTrigger(call, found)
  const { request, url } = call
  if (request.method !== 'GET' && request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  const body = request.method === 'POST' ? await request.text() : ''
  return json(200, { echo: { method: request.method, query: Object.fromEntries(url.searchParams), body } })
}

function findTrigger({ domain, instance, path }: ServiceCall): Integration | undefined {
  const parts = shapes.map((shape) => shape.exec(path)?.groups).find((groups) => groups !== undefined)
  const version = wholeVersion(parts?.version ?? '')
  if (!parts || version === undefined) return undefined
  const found = domain.integrations.get(integrationId(instance.key, parts.project ?? '', parts.code ?? '', version))
  return found?.path === parts.path?.replace(/\/$/, '') ? found : undefined
}

/** RFC 9110 section 11.6.1: a challenge names what the resource takes. */
const challengeOf = (policies: TriggerPolicy[]): string =>
  triggerPolicies
    .filter((policy) => policies.includes(policy))
    .map((policy) => (policy === 'BASIC_AUTH' ? 'Basic' : 'Bearer'))
    .join(', ')

/** OAuth, user name and password, or either of them. The refused way is 401 however good the credential is. */
function judgeCaller(call: ServiceCall, policies: TriggerPolicy[], challenge: string): Bearer | Promise<Bearer> {
  const sent = /^\S+/.exec(call.request.headers.get('authorization') ?? '')?.[0].toLowerCase()
  const takesBasic = policies.includes('BASIC_AUTH')
  const takesToken = policies.includes('OAUTH2.0_TOKEN_VALIDATION')
  const isRefusedWay = (sent === 'bearer' && !takesToken) || (sent === 'basic' && !takesBasic)
  if (isRefusedWay)
    throw new ServiceRefusal(401, 'trigger-policy', `the trigger takes ${policies.join(' or ')} only`, challenge)
  if (takesBasic && (sent === 'basic' || !takesToken)) return judgeBasic(call, challenge)
  return judgeBearer(call, [everything])
}

function noSuchTrigger(call: ServiceCall, found: Integration | undefined): Reply {
  if (found) noteRefusal(call, 404, 'integration-active', `"${found.name}" is deactivated`)
  else noteRefusal(call, 404, 'integration-active', `no integration has the trigger ${call.path}`)
  return sentence(404, 'No active integration has this trigger. The sandbox ships ECHO 1.0 /echo.')
}
