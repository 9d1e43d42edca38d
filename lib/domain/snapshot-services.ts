import type { SnapshotPart, SnapshotService } from '../snapshot/snapshot'
import type { App } from './app'
import { appFact, resourceAppFact } from './app-fact'
import { serviceInstances } from './service-instance'

/** Applications that define scopes, the instances they stand for, and those of them that somebody may have taken for a client. */
export function snapshotServices(apps: readonly App[]): Pick<SnapshotPart, 'apps' | 'resources' | 'services'> {
  return {
    // Using the application that Oracle made for an instance is a known slip: a snapshot has to know it when it is asked for.
    apps: apps.filter(({ isOAuthClient, isOPCService }) => isOAuthClient && isOPCService).map(withoutRoles),
    resources: apps.map(resourceAppFact),
    services: apps.flatMap(servicesOf),
  }
}

const withoutRoles = (app: App) => ({ ...appFact(app), roles: null })

const servicesOf = (app: App): SnapshotService[] =>
  serviceInstances(app).flatMap(({ kind, appId, displayName, audience, secondaryAudiences, scopes, urls }) =>
    kind === 'other'
      ? []
      : [
          {
            kind,
            appId,
            name: displayName,
            audiences: [audience, ...secondaryAudiences].filter(Boolean),
            scopes: scopes.map(({ fqs }) => fqs),
            urls,
          },
        ],
  )
