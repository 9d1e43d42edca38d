import type { AppResource, AppRoleHeld, AppView } from '../queries/shapes/app-view'
import type { Result } from '../result'
import { ok } from '../result'
import type { App } from './app'
import { listAppRoles } from './app-roles'
import { getApp } from './apps'
import { clientApp } from './client-app'
import type { ApiError } from './domain'
import { explainError } from './explain-error'
import { listGrantsTo } from './grants'
import type { Askable } from './reading-domain'
import { serviceInstances } from './service-instance'
import { getSettings } from './settings'

/** The domain's own application, which defines its administrator roles. */
const domainAppId = 'IDCSAppId'

/** One client with all that says what it may do; `null`: there is none. What could not be asked is said, not guessed. */
export async function readAppView(domain: Askable, appId: string): Promise<Result<AppView | null, ApiError>> {
  const found = await getApp(domain, appId)
  if (!found.ok) return found
  const app = found.value
  if (!app?.isOAuthClient || app.isOPCService) return ok(null)
  const [resources, roles, settings] = await Promise.all([
    readResources(domain, app),
    readRoles(domain, app),
    getSettings(domain),
  ])
  const unread = [
    ...(roles.ok ? [] : [`Its roles could not be asked: ${explainError(roles.error).message}`]),
    ...(settings.ok ? [] : [`The settings of the domain could not be asked: ${explainError(settings.error).message}`]),
  ]
  return ok({
    ...clientApp(app),
    description: app.description ?? '',
    isOwnCaller: domain.caller.kind === 'client' && domain.caller.clientId === app.name,
    ...(app.trustScope !== undefined && { trustScope: app.trustScope }),
    bypassConsent: app.bypassConsent ?? false,
    redirectUris: app.redirectUris,
    resources,
    roles: roles.ok ? roles.value : null,
    settings: settings.ok
      ? {
          accountAlwaysTrustScope: settings.value.accountAlwaysTrustScope,
          signingCertPublicAccess: settings.value.signingCertPublicAccess,
        }
      : null,
    unread,
  })
}

/** The scopes it was given, by the application that defines them. */
async function readResources(domain: Askable, { allowedScopes }: App): Promise<AppResource[]> {
  const owners = [...new Set(allowedScopes.map(({ idOfDefiningApp }) => idOfDefiningApp ?? ''))]
  return Promise.all(
    owners.map(async (ownerId): Promise<AppResource> => {
      const given = allowedScopes.filter(({ idOfDefiningApp }) => (idOfDefiningApp ?? '') === ownerId)
      const owner = ownerId === '' ? null : await getApp(domain, ownerId)
      const service = owner?.ok && owner.value ? serviceInstances(owner.value)[0] : null
      return {
        ...(ownerId !== '' && { appId: ownerId }),
        ...(service && { name: service.displayName, kind: service.kind }),
        scopes: given.map(({ fqs }) => {
          const value = owner?.ok ? owner.value?.scopes.find((scope) => scope.fqs === fqs)?.value : undefined
          return { fqs, ...(value !== undefined && { value }) }
        }),
      }
    }),
  )
}

async function readRoles(domain: Askable, app: App): Promise<Result<AppRoleHeld[], ApiError>> {
  const grants = await listGrantsTo(domain, app.id)
  if (!grants.ok) return grants
  const owners = [...new Set(grants.value.flatMap((grant) => grant.app?.value ?? []))]
  const held: AppRoleHeld[] = []
  for (const ownerId of owners) {
    const [roles, owner] = await Promise.all([
      listAppRoles(domain, ownerId),
      ownerId === domainAppId ? ok(null) : getApp(domain, ownerId),
    ])
    if (!roles.ok) return roles
    if (!owner.ok) return owner
    const ids = new Set(
      grants.value.flatMap(({ app: definer, entitlement }) =>
        definer?.value === ownerId && entitlement ? [entitlement.attributeValue] : [],
      ),
    )
    for (const role of roles.value)
      if (ids.has(role.id))
        held.push({
          appId: ownerId,
          appName: ownerId === domainAppId ? domain.name : (owner.value?.displayName ?? ownerId),
          kind: ownerId === domainAppId ? 'domain' : owner.value ? serviceInstances(owner.value)[0].kind : 'other',
          role: role.displayName,
        })
  }
  return ok(held)
}
