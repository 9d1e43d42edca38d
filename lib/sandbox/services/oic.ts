import { json, notImitated, sentence } from '../http/answers'
import { type Reply, reply } from '../http/reply'
import type { Grant } from '../world/resources'
import { rolesHeld } from '../world/roles'
import { type Bearer, judgeBearer, type ServiceCall, ServiceRefusal, serve } from './judge-bearer'

const everything = 'urn:opc:resource:consumer::all'
const developerScope = '/ic/api/'

/** Who may run an integration, and who may look at the list of them: Oracle's role matrix. */
const mayRun = ['ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator']
const mayList = ['ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator', 'ServiceViewer']

const trigger = '/ic/api/integration/v1/flows/rest/'
const integrations = '/ic/api/integration/v1/integrations'

/** An Oracle Integration instance with one active integration, `ECHO` 1.0. */
export function oic(call: ServiceCall): Promise<Reply> {
  const { path, request } = call
  if (path.startsWith(trigger)) return serve(call, () => runIntegration(call))
  if (path === integrations && request.method === 'GET') return serve(call, () => listIntegrations(call))
  return serve(call, async () => {
    await judgeBearer(call, [everything, developerScope])
    return notImitated(`${request.method} ${path} of Oracle Integration`)
  })
}

async function runIntegration(call: ServiceCall): Promise<Reply> {
  const { request, url, path } = call
  judgeRole(call, await judgeBearer(call, [everything]), mayRun)
  const [code, version, ...rest] = path.slice(trigger.length).split('/')
  const isEcho = code === 'ECHO' && (version === '1.0' || version === '01.00.0000') && rest.join('/') === 'echo'
  if (!isEcho) return sentence(404, 'No active integration has this trigger. The sandbox ships ECHO 1.0 /echo.')
  if (request.method !== 'GET' && request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  const body = request.method === 'POST' ? await request.text() : ''
  return json(200, { echo: { method: request.method, query: Object.fromEntries(url.searchParams), body } })
}

async function listIntegrations(call: ServiceCall): Promise<Reply> {
  judgeRole(call, await judgeBearer(call, [everything, developerScope]), mayList)
  const echo = { id: 'ECHO|01.00.0000', code: 'ECHO', version: '01.00.0000', name: 'Echo', status: 'ACTIVATED' }
  return json(200, { items: [echo], totalResults: 1, hasMore: false })
}

/** Roles are looked up when called: no token shows them. */
function judgeRole({ domain, instance }: ServiceCall, bearer: Bearer, wanted: string[]): void {
  const [grantee, name]: [Grant['grantee'], string] =
    bearer.kind === 'user'
      ? [{ type: 'User', value: bearer.user.id }, bearer.user.userName]
      : [{ type: 'App', value: bearer.app.id }, bearer.app.displayName]
  const held = rolesHeld(domain, grantee, instance.id).map(({ displayName }) => displayName)
  if (!held.some((role) => wanted.includes(role)))
    throw new ServiceRefusal(
      403,
      'service-role',
      `${name} holds ${held.join(', ') || 'no role'}, not one of ${wanted.join(', ')}`,
    )
}
