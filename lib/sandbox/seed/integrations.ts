import { listInstances } from '../services/instances'
import { integrationId } from '../services/integrations'
import type { DomainState } from '../world/domain-state'
import type { Integration, TriggerPolicy } from '../world/service-resources'

const connections: [code: string, name: string, policies: TriggerPolicy[]][] = [
  ['REST_OAUTH', 'REST, OAuth 2.0', ['OAUTH2.0_TOKEN_VALIDATION']],
  ['REST_EITHER', 'REST, OAuth 2.0 or Basic', ['OAUTH2.0_TOKEN_VALIDATION', 'BASIC_AUTH']],
  ['REST_BASIC', 'REST, Basic', ['BASIC_AUTH']],
]

/** One integration for each thing that can be wrong with a trigger, beside `ECHO`, which is always right. */
const integrations: Pick<Integration, 'project' | 'code' | 'name' | 'status' | 'connection' | 'path'>[] = [
  { project: '', code: 'ECHO', name: 'Echo', status: 'ACTIVATED', connection: 'REST_OAUTH', path: 'echo' },
  { project: '', code: 'ORDERS', name: 'Orders', status: 'ACTIVATED', connection: 'REST_EITHER', path: 'orders' },
  { project: '', code: 'LEGACY', name: 'Legacy', status: 'ACTIVATED', connection: 'REST_BASIC', path: 'status' },
  { project: '', code: 'STOCK', name: 'Stock', status: 'CONFIGURED', connection: 'REST_OAUTH', path: 'stock' },
  { project: 'RETAIL', code: 'ECHO', name: 'Echo', status: 'ACTIVATED', connection: 'REST_OAUTH', path: 'echo' },
]

const version = '01.00.0000'

/** The same for every Oracle Integration of the domain. */
export function seedIntegrations(domain: DomainState): void {
  for (const { key, kind } of listInstances(domain)) {
    if (kind !== 'oic') continue
    for (const [code, name, policies] of connections)
      domain.connections.put({ id: `${key}|${code}`, instance: key, code, name, policies })
    for (const one of integrations)
      domain.integrations.put({
        ...one,
        id: integrationId(key, one.project, one.code, version),
        instance: key,
        version,
      })
  }
}
