import { json, notImitated, sentence } from '../http/answers'
import type { Reply } from '../http/reply'
import { everything } from '../oauth/consumer-scope'
import type { Connection, Integration } from '../world/service-resources'
import { connectionOf, integrationId, integrationsOf, setIntegrationStatus } from './integrations'
import { judgeBearer, type ServiceCall } from './judge-bearer'
import { createLookup, listLookups } from './oic-lookups'
import { judgeRole } from './roles'

/** Either scope opens the developer API; `/ic/api/` opens nothing else. */
const scopes = [everything, '/ic/api/']

/** Who may look: Oracle's role matrix leaves out ServiceMonitor and ServiceInvoker. */
const mayView = ['ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator', 'ServiceViewer']
/** "Create operations (lookups, import)", says Oracle's page on roles of a confidential application. */
const mayCreate = ['ServiceDeveloper', 'ServiceAdministrator']
const mayAdminister = ['ServiceAdministrator']

interface Operation {
  may: string[]
  answer: (call: ServiceCall, id: string) => Reply | Promise<Reply>
}

/** `{id}` is the composite identifier of an integration, `CODE|01.00.0000`. */
const operations: Record<string, Operation> = {
  'GET integrations': { may: mayView, answer: listIntegrations },
  'GET integrations/{id}': { may: mayView, answer: oneIntegration },
  'POST integrations/{id}': { may: mayCreate, answer: updateIntegration },
  'GET connections': { may: mayView, answer: listConnections },
  'GET lookups': { may: mayView, answer: listLookups },
  'POST lookups': { may: mayCreate, answer: createLookup },
  'GET environment/corsdomains': { may: mayAdminister, answer: () => page([]) },
}

const root = '/ic/api/integration/v1/'

export async function developerApi(call: ServiceCall): Promise<Reply> {
  const { request, path } = call
  const bearer = await judgeBearer(call, scopes)
  const below = path.startsWith(root) ? path.slice(root.length).replace(/\/+$/, '') : ''
  const id = /^integrations\/([^/]+)$/.exec(below)?.[1]
  const operation = operations[`${request.method} ${id === undefined ? below : 'integrations/{id}'}`]
  if (!operation) return notImitated(`${request.method} ${path} of Oracle Integration`)
  judgeRole(call, bearer, operation.may, 'developer-role')
  return operation.answer(call, (id ?? '').replace(/%7c/i, '|'))
}

const page = (items: unknown[]): Reply => json(200, { items, totalResults: items.length, hasMore: false })

const integrationView = (call: ServiceCall, integration: Integration) => {
  const { code, version, name, status, project } = integration
  const connection = connectionOf(call.domain, integration)
  return {
    id: `${code}|${version}`,
    code,
    version,
    name,
    status,
    ...(project === '' ? {} : { projectId: project }),
    ...(connection
      ? { endPoints: [{ role: 'SOURCE', connection: { id: connection.code, name: connection.name } }] }
      : {}),
  }
}

/** Those in projects have an address of their own, which the sandbox does not play. */
const ownIntegrations = (call: ServiceCall) =>
  integrationsOf(call.domain, call.instance).filter(({ project }) => project === '')

function listIntegrations(call: ServiceCall): Reply {
  return page(ownIntegrations(call).map((integration) => integrationView(call, integration)))
}

function findIntegration({ domain, instance }: ServiceCall, id: string): Integration | undefined {
  const [code = '', version = ''] = id.split('|')
  return domain.integrations.get(integrationId(instance.key, '', code, version))
}

const unknown = (id: string): Reply => sentence(404, `The sandbox has no integration "${id}".`)

function oneIntegration(call: ServiceCall, id: string): Reply {
  const found = findIntegration(call, id)
  return found ? json(200, integrationView(call, found)) : unknown(id)
}

/**
 * Activates or deactivates. Of several versions with one major number only one is active: activating the second deactivates the
 * first, says Oracle's reference. Clients send the method as `X-HTTP-Method-Override: PATCH`.
 */
async function updateIntegration(call: ServiceCall, id: string): Promise<Reply> {
  const found = findIntegration(call, id)
  if (!found) return unknown(id)
  const status = statusIn(await call.request.text())
  if (!status) return sentence(400, 'Send {"status":"ACTIVATED"} or {"status":"CONFIGURED"}.')
  const isRival = (other: Integration) =>
    other.code === found.code && other.id !== found.id && other.version.slice(0, 2) === found.version.slice(0, 2)
  if (status === 'ACTIVATED')
    for (const rival of ownIntegrations(call).filter(isRival)) setIntegrationStatus(call.domain, rival, 'CONFIGURED')
  return json(200, integrationView(call, setIntegrationStatus(call.domain, found, status)))
}

function statusIn(body: string): Integration['status'] | undefined {
  const status = /"status"\s*:\s*"(ACTIVATED|CONFIGURED)"/.exec(body)?.[1]
  return status === 'ACTIVATED' || status === 'CONFIGURED' ? status : undefined
}

function listConnections({ domain, instance }: ServiceCall): Reply {
  const view = ({ code, name, policies }: Connection) => ({
    id: code,
    name,
    role: 'SOURCE',
    status: 'CONFIGURED',
    securityPolicy: policies.join(' or '),
  })
  return page(domain.connections.where('instance', instance.key).map(view))
}
