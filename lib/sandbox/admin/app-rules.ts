import { isConsumerScope } from '../oauth/consumer-scope'
import type { DomainState } from '../world/domain-state'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { isRecord } from './scim/attribute-path'
import { duplicate, invalidReference, invalidValue } from './scim-error'

/** Values of `allowedGrants` found in public sources; no canonical list is published. */
export const grants = [
  'authorization_code',
  'client_credentials',
  'password',
  'refresh_token',
  'implicit',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:device_code',
  'tls_client_auth',
  'urn:ietf:params:oauth:grant-type:token-exchange',
]

/** An application as it would be kept, checked against the rest of the domain. Throws what the domain would answer. */
export function checkedApp(domain: DomainState, app: App): App {
  const sameName = domain.apps.find('displayName', folded(app.displayName))
  if (sameName && sameName.id !== app.id) throw duplicate(`An application named "${app.displayName}" already exists.`)
  const sameClient = domain.apps.find('clientId', app.name)
  if (sameClient && sameClient.id !== app.id) throw duplicate(`An application with name ${app.name} already exists.`)
  if (!/^\w+$/.test(app.name)) throw invalidValue('App.name may contain letters, digits and _ only.')
  const clientType = app.clientType
  if (clientType !== undefined && !['confidential', 'trusted', 'public'].includes(clientType))
    throw invalidValue(`App.clientType cannot be "${String(clientType)}".`)
  return {
    ...app,
    ...present('allowedGrants', checkedGrants(app.allowedGrants)),
    ...present('scopes', ownScopes(domain, app)),
    ...present('allowedScopes', checkedAllowedScopes(domain, app)),
    ...present('certificates', checkedCertificates(domain, app)),
  }
}

const present = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : { [key]: value })

/** A list as sent: one object alone is accepted for a list of one. */
const listOf = (value: unknown, attribute: string): unknown[] | undefined => {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return value
  if (isRecord(value)) return [value]
  throw invalidValue(`App.${attribute} must be a list.`)
}

function member(element: unknown, name: string, attribute: string): string {
  const value = isRecord(element) ? element[name] : undefined
  if (typeof value !== 'string' || value === '') throw invalidValue(`App.${attribute}.${name} must be a text.`)
  return value
}

function checkedGrants(value: unknown): string[] | undefined {
  const unknown = listOf(value, 'allowedGrants')?.find((grant) => !grants.includes(String(grant)))
  if (unknown !== undefined) throw invalidValue(`App.allowedGrants cannot contain "${String(unknown)}".`)
  return listOf(value, 'allowedGrants')?.map(String)
}

/** Audience and value are joined as they are; no slash is put between. */
function ownScopes(domain: DomainState, app: App): App['scopes'] {
  return listOf(app.scopes, 'scopes')?.map((scope) => {
    const value = member(scope, 'value', 'scopes')
    const fqs = `${app.audience ?? ''}${value}`
    const holder = domain.apps.find('fqs', fqs)
    if (holder && holder.id !== app.id)
      throw duplicate(`The scope ${fqs} is already defined by "${holder.displayName}".`)
    return { ...(scope as object), value, fqs }
  })
}

function checkedAllowedScopes(domain: DomainState, app: App): App['allowedScopes'] {
  return listOf(app.allowedScopes, 'allowedScopes')?.map((scope) => {
    const fqs = member(scope, 'fqs', 'allowedScopes')
    const isOwn = (app.scopes ?? []).some((own) => `${app.audience ?? ''}${own.value}` === fqs)
    if (!isOwn && !isConsumerScope(fqs) && !domain.apps.find('fqs', fqs))
      throw invalidReference('App.allowedScopes', 'Scope', fqs)
    return { fqs }
  })
}

function checkedCertificates(domain: DomainState, app: App): App['certificates'] {
  return listOf(app.certificates, 'certificates')?.map((element) => {
    const alias = member(element, 'certAlias', 'certificates')
    const held = domain.clientCertificates.find('alias', folded(alias))
    if (!held) throw invalidReference('App.certificates', 'OAuthClientCertificate', alias)
    return { certAlias: held.certificateAlias }
  })
}
