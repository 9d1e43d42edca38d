import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'

/** What answers under one name below a domain's address. */
export interface ServiceInstance {
  kind: 'opa' | 'oic' | 'fusion'
  name: string
  /** Application that defines its scopes and roles; two instances may share one. */
  app: App
  /** Under which its own state is kept: the application's id, unless the application is another instance's. */
  key: string
  /** What `aud` must contain. */
  audience: string | undefined
}

export function findInstance(domain: DomainState, name: string): ServiceInstance | undefined {
  const app = domain.apps.find('instance', name)
  return app && instancesOf(app).find((instance) => instance.name === name)
}

/** Own instance first, then the Process Automation it carries. */
export function instancesOf(app: App): ServiceInstance[] {
  if (!app.instance) return []
  const { kind, process } = app.instance
  const own: ServiceInstance = { kind, name: app.displayName, app, key: app.id, audience: app.audience }
  if (!process) return [own]
  return [own, { kind: 'opa', name: process.name, app, key: `${app.id}:process`, audience: process.audience }]
}

export const listInstances = (domain: DomainState): ServiceInstance[] =>
  domain.apps.all().flatMap((app) => instancesOf(app))

/** Whether Process Automation came with this application after 26.01, and has none of its own. */
export const isCarried = ({ key, app }: ServiceInstance): boolean => key !== app.id

/** Oracle's design-time host, here the first part of a path below the domain. */
export const designHost = ({ profile }: DomainState): string =>
  `design.integration.${profile.region}.ocp.oraclecloud.com`
