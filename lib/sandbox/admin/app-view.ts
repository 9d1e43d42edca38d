import { digest } from '../http/digest'
import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from '../world/domain-state'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { commonView, locationOf } from './resource-answer'

/** The application as the domain serves it, with all that is computed from elsewhere. */
export function appView(domain: DomainState, app: App, base: string): Record<string, unknown> {
  return {
    ...commonView(domain, app, base),
    basedOnTemplate: {
      ...app.basedOnTemplate,
      $ref: `${base}/admin/v1/AppTemplates/${app.basedOnTemplate.value}`,
    },
    // Oracle hides the secrets of the applications its services make.
    clientSecret: app.isOPCService ? undefined : app.clientSecret,
    allowedScopes: app.allowedScopes?.map(({ fqs }) => ({
      fqs,
      idOfDefiningApp: domain.apps.find('fqs', fqs)?.id,
      readOnly: false,
    })),
    certificates: app.certificates?.map(({ certAlias }) => certificateView(domain, certAlias)),
    grantedAppRoles: grantedRoles(domain, app, base),
    editableAttributes: app.isOPCService ? undefined : [{ name: '*' }],
    idcsPreventedOperations: app.isOPCService ? ['replace', 'update', 'delete'] : undefined,
    landingPageUrl: landingPage(app, base) ?? app.landingPageUrl,
  }
}

const homePages = { opa: 'process/workspace/', oic: 'ic/home/', fusion: 'fscmUI/faces/FuseWelcome' }

/** Where a person opens the instance; clients read its address from here. */
function landingPage(app: App, base: string): string | undefined {
  if (app.instance === undefined) return undefined
  return `${base}/${app.displayName}/${homePages[app.instance.kind]}`
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

function grantedRoles(domain: DomainState, app: App, base: string): Record<string, unknown>[] {
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
