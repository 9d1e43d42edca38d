import { appDefaults, newClientSecret } from '../seed/app-defaults'
import type { DomainState } from '../world/domain-state'
import { nextId } from '../world/ids'
import type { App, Author } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import { checkedApp } from './app-rules'
import type { Input } from './resource-kind'
import { appSchema } from './schemas'
import { type PatchOperation, patched } from './scim/patch'
import { invalidReference, oracleMade, scimError } from './scim-error'

const templates = ['CustomWebAppTemplateId', 'CustomBrowserMobileTemplateId']

/** What `POST /Apps` makes. Inactive unless the body says otherwise. */
export function createApp(domain: DomainState, input: Input, author: Author, now: number): App {
  const { value } = input.basedOnTemplate as App['basedOnTemplate']
  if (!templates.includes(value)) throw invalidReference('App.basedOnTemplate', 'AppTemplate', value)
  const isOAuthClient = input.isOAuthClient === true
  const isPublic = input.clientType === 'public'
  const draft = {
    ...appDefaults,
    active: false,
    isOAuthResource: false,
    ...(isOAuthClient && !isPublic ? { trustScope: 'Explicit' } : {}),
    ...input,
    isOAuthClient,
    isOPCService: false,
    name: typeof input.name === 'string' ? input.name : '',
    ...(isPublic ? {} : { clientSecret: newClientSecret() }),
  }
  // Checked under a stand-in, so that a refused application uses up no ids.
  const probe = { ...draft, id: '', name: draft.name || 'unnamed' } as unknown as App
  const checked = checkedApp(domain, probe)
  const app = {
    ...checked,
    ...newResource(domain, kinds.app, author, now),
    schemas: checked.schemas,
    name: draft.name || nextId(domain, 'clientId'),
  } as App
  domain.apps.put(app)
  return app
}

export function patchApp(
  domain: DomainState,
  app: App,
  operations: PatchOperation[],
  author: Author,
  now: number,
): App {
  refuseOracleMade(app)
  return updateApp(domain, patched(app, operations, appSchema(), ['instance']), author, now)
}

export function updateApp(domain: DomainState, draft: App, author: Author, now: number): App {
  const checked = checkedApp(domain, draft)
  const kept = (checked.scopes ?? []).map(({ fqs }) => fqs)
  const gone = (domain.apps.get(draft.id)?.scopes ?? []).filter(({ fqs }) => !kept.includes(fqs))
  refuseInUse(draft, allowedElsewhere(domain, draft.id, gone))
  const app = changed(domain, checked, author, now)
  domain.apps.put(app)
  return app
}

/** Other applications to which these scopes of one are allowed. */
function allowedElsewhere(domain: DomainState, appId: string, scopes: NonNullable<App['scopes']>): App[] {
  const holders = scopes.flatMap(({ fqs }) => domain.apps.where('allowedScope', fqs))
  return [...new Set(holders)].filter(({ id }) => id !== appId)
}

function refuseInUse(app: App, others: App[]): void {
  if (others.length === 0) return
  const names = others.map(({ displayName }) => `"${displayName}"`).join(', ')
  throw scimError(400, 'emulator.error.scopesInUse', `Scopes of "${app.displayName}" are allowed to ${names}.`)
}

export function setAppActive(domain: DomainState, app: App, active: boolean, author: Author, now: number): App {
  refuseOracleMade(app)
  if (app.active === active) return app
  const next = changed(domain, { ...app, active }, author, now)
  domain.apps.put(next)
  return next
}

/** The old secret stops at once. */
export function regenerateSecret(domain: DomainState, app: App, author: Author, now: number): App {
  refuseOracleMade(app)
  const next = changed(domain, { ...app, clientSecret: newClientSecret() }, author, now)
  domain.apps.put(next)
  return next
}

export function deleteApp(domain: DomainState, app: App, isForced: boolean): void {
  refuseOracleMade(app)
  if (app.active)
    throw scimError(400, 'emulator.error.activeAppDelete', `"${app.displayName}" is active. Deactivate it first.`)
  const grants = [...domain.grants.where('grantee', app.id), ...domain.grants.where('app', app.id)]
  if (grants.length > 0 && !isForced)
    throw scimError(
      400,
      'emulator.error.appHasGrants',
      `"${app.displayName}" has ${grants.length} grant(s). Delete them first.`,
    )
  const others = allowedElsewhere(domain, app.id, app.scopes ?? [])
  if (!isForced) refuseInUse(app, others)
  for (const other of others) domain.apps.put(withoutScopesOf(other, app))
  for (const grant of grants) domain.grants.remove(grant.id)
  for (const role of domain.appRoles.where('app', app.id)) domain.appRoles.remove(role.id)
  for (const permission of domain.permissions.all())
    if (permission.to.id === app.id) domain.permissions.remove(permission.id)
  domain.apps.remove(app.id)
}

function withoutScopesOf(app: App, gone: App): App {
  const names = (gone.scopes ?? []).map(({ fqs }) => fqs)
  return { ...app, allowedScopes: (app.allowedScopes ?? []).filter(({ fqs }) => !names.includes(fqs)) }
}

export function refuseOracleMade(app: App): void {
  if (app.isOPCService) throw oracleMade(app.displayName)
}
