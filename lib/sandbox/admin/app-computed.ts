import { digest } from '../http/digest'
import type { DomainState } from '../world/domain-state'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { rolesOf } from './memberships'
import type { Serving } from './resource-kind'
import { locationOf } from './serving'

/** What an application shows that is kept elsewhere, or not at all. */
export const appComputed: Record<string, (serving: Serving, app: App) => unknown> = {
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
  grantedAppRoles: (serving, { id }) => rolesOf(serving, { type: 'App', value: id }),
  userRoles: (serving, app) => definedRoles(serving, app, false),
  adminRoles: (serving, app) => definedRoles(serving, app, true),
  editableAttributes: (_, app) => (app.isOPCService ? undefined : everyAttribute),
  idcsPreventedOperations: (_, app) => (app.isOPCService ? everyChange : undefined),
  landingPageUrl: ({ base }, app) => landingPage(app, base) ?? app.landingPageUrl,
  homePageUrl: ({ base }, app) => carriedPage(app, base) ?? app.homePageUrl,
}

const everyAttribute = [{ name: '*' }]
const everyChange = ['replace', 'update', 'delete']

const homePages = { opa: 'process/workspace/', oic: 'ic/home/', fusion: 'fscmUI/faces/FuseWelcome' }

/** Where a person opens the instance; clients read its address from here. */
function landingPage(app: App, base: string): string | undefined {
  if (app.instance === undefined) return undefined
  return `${base}/${app.displayName}/${homePages[app.instance.kind]}`
}

/** The same of the Process Automation it carries, whose real host answers nobody here. */
function carriedPage({ instance }: App, base: string): string | undefined {
  return instance?.process && `${base}/${instance.process.name}/${homePages.opa}`
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

/** Roles that the application itself defines. */
const definedRoles = ({ domain, base }: Serving, { id }: App, isAdmin: boolean): Record<string, unknown>[] =>
  domain.appRoles
    .where('app', id)
    .filter(({ adminRole }) => adminRole === isAdmin)
    .map((role) => ({ value: role.id, $ref: locationOf(base, 'AppRole', role.id), display: role.displayName }))
