import { digest } from '../http/digest'
import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from '../world/domain-state'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import type { Serving } from './resource-kind'
import { locationOf } from './serving'

/** What an application shows that is kept elsewhere, or not at all. */
export const appComputed: Record<string, (serving: Serving, app: App) => unknown> = {
  'basedOnTemplate.$ref': ({ base }, app) => locationOf(base, 'AppTemplate', app.basedOnTemplate.value),
  // Oracle hides the secrets of the applications its services make.
  clientSecret: (_, app) => (app.isOPCService ? undefined : app.clientSecret),
  allowedScopes: ({ domain }, { allowedScopes }) =>
    allowedScopes?.map(({ fqs }) => ({
      fqs,
      idOfDefiningApp: domain.apps.find('fqs', fqs)?.id,
      readOnly: false,
    })),
  certificates: ({ domain }, { certificates }) =>
    certificates?.map(({ certAlias }) => certificateView(domain, certAlias)),
  grantedAppRoles: grantedRoles,
  editableAttributes: (_, app) => (app.isOPCService ? undefined : [{ name: '*' }]),
  idcsPreventedOperations: (_, app) => (app.isOPCService ? ['replace', 'update', 'delete'] : undefined),
  landingPageUrl: ({ base }, app) => landingPage(app, base) ?? app.landingPageUrl,
}

/** Where a person opens the instance; clients read its address from here. */
function landingPage(app: App, base: string): string | undefined {
  if (app.instance === undefined) return undefined
  const path = app.instance.kind === 'opa' ? 'process/workspace/' : 'ic/home/'
  return `${base}/${app.displayName}/${path}`
}

function certificateView(domain: DomainState, certAlias: string): Record<string, unknown> {
  const held = domain.clientCertificates.find('alias', folded(certAlias))
  if (!held) return { certAlias }
  return {
    certAlias,
    kid: held.certificateAlias,
    sha1Thumbprint: held.sha1Thumbprint,
    x5t: digest('sha1', Buffer.from(held.x509Base64Certificate, 'base64'), 'base64url'),
    x509Base64Certificate: held.x509Base64Certificate,
  }
}

function grantedRoles({ domain, base }: Serving, app: App): Record<string, unknown>[] {
  return domain.grants.where('grantee', `App:${app.id}`).flatMap((grant) => {
    const role = domain.appRoles.get(grant.entitlement.attributeValue)
    if (!role) return []
    const isDomain = grant.app.value === domainAppId
    return [
      {
        value: role.id,
        $ref: locationOf(base, 'AppRole', role.id),
        type: 'direct',
        display: role.displayName,
        appId: grant.app.value,
        appName: isDomain ? 'IDCSApp' : domain.apps.get(grant.app.value)?.name,
        adminRole: role.adminRole,
      },
    ]
  })
}
