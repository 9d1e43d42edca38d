import type { Snapshot } from './snapshot'

/** A picture of some applications with what they depend on: services that none of them uses are nobody else's business. */
export function narrowSnapshot(snapshot: Snapshot, appIds: readonly string[]): Snapshot {
  const apps = snapshot.apps.filter(({ id }) => appIds.includes(id))
  const scopes = new Set(apps.flatMap((app) => app.scopes))
  const owners = new Set(apps.flatMap(({ roles }) => (roles ?? []).map(({ appId }) => appId)))
  const resources = snapshot.resources.filter(
    (resource) => owners.has(resource.id) || resource.scopes.some((scope) => scopes.has(scope)),
  )
  const kept = new Set(resources.map(({ id }) => id))
  return {
    ...snapshot,
    hasAllApps: false,
    hasAllResources: false,
    apps,
    resources,
    services: snapshot.services.filter(({ appId }) => kept.has(appId)),
  }
}
