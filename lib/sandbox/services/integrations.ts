import type { DomainState } from '../world/domain-state'
import { type Connection, type Integration, type TriggerPolicy, triggerPolicies } from '../world/service-resources'
import type { ServiceInstance } from './instances'

/** `1.0` in a trigger's path is `01.00.0000` in the developer API; both are taken. */
export function wholeVersion(version: string): string | undefined {
  if (/^\d\d\.\d\d\.\d{4}$/.test(version)) return version
  const [, major, minor] = /^(\d{1,2})\.(\d{1,2})$/.exec(version) ?? []
  return major && minor && `${major.padStart(2, '0')}.${minor.padStart(2, '0')}.0000`
}

export const integrationId = (instance: string, project: string, code: string, version: string): string =>
  [instance, project, code, version].join('|')

export const integrationsOf = ({ integrations }: DomainState, { key }: ServiceInstance): Integration[] =>
  integrations.where('instance', key)

export const connectionOf = (
  { connections }: DomainState,
  { instance, connection }: Integration,
): Connection | undefined => connections.get(`${instance}|${connection}`)

/** What a person does on the Connections page: another security policy for every integration with this trigger. */
export function setTriggerPolicies(
  { connections }: DomainState,
  { key, name }: Pick<ServiceInstance, 'key' | 'name'>,
  code: string,
  policies: string[],
): Connection {
  const connection = connections.get(`${key}|${code}`)
  if (!connection) throw new Error(`${name} has no connection "${code}".`)
  const known = policies.filter((policy): policy is TriggerPolicy => triggerPolicies.some((other) => other === policy))
  if (known.length === 0 || known.length < policies.length)
    throw new Error(`The security policies of a trigger are among ${triggerPolicies.join(', ')}.`)
  const next = { ...connection, policies: known }
  connections.put(next)
  return next
}

/** Deactivated integrations are `CONFIGURED` and take no requests. */
export function setIntegrationStatus(
  { integrations }: DomainState,
  integration: Integration,
  status: Integration['status'],
): Integration {
  const next = { ...integration, status }
  integrations.put(next)
  return next
}
