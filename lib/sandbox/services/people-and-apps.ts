import type { DomainState } from '../world/domain-state'

/** Those who may be let into a service: users of the domain, and applications that people made and that are clients. */
export function peopleAndApps(
  domain: DomainState,
): Record<'people' | 'apps', { id: string; name: string; detail: string }[]> {
  return {
    people: domain.users.all().map(({ id, displayName, userName }) => ({ id, name: displayName, detail: userName })),
    apps: domain.apps
      .all()
      .filter((app) => app.isOAuthClient && !app.isOPCService)
      .map(({ id, displayName, name }) => ({ id, name: displayName, detail: name })),
  }
}
