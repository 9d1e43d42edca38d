import type { ServiceInstance } from '../queries/shapes/domains'
import type { Result } from '../result'
import { ok } from '../result'
import { isSafeForCredentials, plainAddress } from './address'
import type { App } from './app'
import { listAppRoles } from './app-roles'
import { getApp, listResourceApps } from './apps'
import { carriedProcess, isProcessScope } from './carried-process'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

/**
 * What clients of a domain can be made for: Oracle's instances, with the roles of those this console knows, and APIs behind a gateway.
 * Two may share an application: one is told from another by `appId` and `kind`.
 */
export async function listServiceInstances(domain: Askable): Promise<Result<ServiceInstance[], ApiError>> {
  const apps = await listResourceApps(domain)
  if (!apps.ok) return apps
  const callable = apps.value.filter(isCallable)
  return ok((await Promise.all(callable.map((app) => withRoles(domain, app)))).flat())
}

const isCallable = (app: App) => app.isOPCService || kindOf(app) === 'gateway'

/** The instances of one application, in one question: without their roles, which no call needs. */
export async function readInstancesOf(domain: Askable, appId: string): Promise<Result<ServiceInstance[], ApiError>> {
  const app = await getApp(domain, appId)
  if (!app.ok) return app
  return ok(app.value && isCallable(app.value) ? serviceInstances(app.value) : [])
}

async function withRoles(domain: Askable, app: App): Promise<ServiceInstance[]> {
  const instances = serviceInstances(app)
  if (instances[0].kind === 'other' || instances[0].kind === 'gateway') return instances
  // A caller that may not read roles still sees the instance; what needs a role then says so itself.
  const found = await listAppRoles(domain, app.id)
  if (!found.ok) return instances
  const roles = found.value.map(({ id, displayName }) => ({ id, name: displayName }))
  return instances.map((instance) => ({
    ...instance,
    roles: instance.carriedBy === undefined ? roles : roles.filter(({ name }) => processRoles.includes(name)),
  }))
}

/** All that Process Automation has. That those of a carried instance are its carrier's is inferred. */
const processRoles = ['ServiceAdministrator', 'ServiceDeveloper']

/**
 * An application's instances as the console speaks of them: its own, then the Process Automation it carries. Without roles, which are
 * asked for apart.
 */
export function serviceInstances(app: App): [ServiceInstance, ...ServiceInstance[]] {
  const { displayName, audience = '', scopes } = app
  const secondaryAudiences = secondaryAudiencesOf(app)
  const pages = pagesOf(app)
  const own: Part = { kind: kindOf(app), displayName, audience, secondaryAudiences, scopes, pages }
  const carried = own.kind === 'oic' ? carriedProcess(app, secondaryAudiences) : undefined
  if (!carried) return [instanceOf(app, own)]
  return [
    instanceOf(app, {
      ...own,
      secondaryAudiences: secondaryAudiences.filter((each) => each !== carried.audience),
      scopes: scopes.filter((scope) => !isProcessScope(scope)),
      pages: pages.filter((page) => !isProcessPage(page)),
    }),
    instanceOf(app, {
      kind: 'opa',
      displayName: carried.name,
      carriedBy: displayName,
      audience: carried.audience,
      secondaryAudiences: [],
      scopes: carried.scopes,
      pages: pages.filter(isProcessPage),
    }),
  ]
}

type Part = Pick<ServiceInstance, 'kind' | 'displayName' | 'carriedBy' | 'audience' | 'secondaryAudiences'> &
  Pick<App, 'scopes'> & { pages: string[] }

const instanceOf = (app: App, { scopes, pages, ...part }: Part): ServiceInstance => ({
  ...part,
  appId: app.id,
  clientId: app.name,
  scopes: scopes.map(({ fqs, value, description }) => ({
    fqs,
    value,
    ...(description !== undefined && { description }),
  })),
  allowedGrants: app.allowedGrants,
  ...(app.allowOffline !== undefined && { allowsRefresh: app.allowOffline }),
  isActive: app.active,
  isOracleService: app.isOPCService,
  urls: addressesOf(pages, [...part.secondaryAudiences, part.audience]),
  roles: [],
})

/** `secondaryAudiences` is deprecated and still filled on older domains. */
export const secondaryAudiencesOf = (app: App): string[] => [
  ...new Set([...app.protectableSecondaryAudiences.map(({ value }) => value), ...app.secondaryAudiences]),
]

/** Told by audience and scopes: the service type is undocumented. */
function kindOf({ audience = '', scopes, isOPCService }: App): ServiceInstance['kind'] {
  const values = scopes.map(({ value }) => value)
  // The published procedure makes the gateway's host the primary audience of an application of one's own.
  if (!isOPCService) return /\.apigateway\./i.test(audience) ? 'gateway' : 'other'
  if (/\.integration\.(?:[a-z0-9-]+\.)?ocp\./i.test(audience) || values.includes('/ic/api/')) return 'oic'
  if (/\.process\.oci\./i.test(audience) || values.includes('/process')) return 'opa'
  if (audience.startsWith('urn:opc:resource:fa:')) return 'fusion'
  return 'other'
}

/** Pages of an instance lie below its base: what stands before these paths is where its API lives too. */
const ownPaths = /\/(?:process|decision|ic|fscmUI)\/.*$/
const isProcessPage = (page: string): boolean => /\/(?:process|decision)\//.test(page)

const pagesOf = ({ landingPageUrl, homePageUrl, loginPageUrl }: App): string[] =>
  [landingPageUrl, homePageUrl, loginPageUrl].flatMap((page) =>
    page !== undefined && ownPaths.test(page) ? [page] : [],
  )

/**
 * Addresses found in the application, best first: of its pages, then those audiences that are addresses. An OIC instance's own name is
 * a secondary audience; its primary one is an identifier that looks like a host.
 */
function addressesOf(pages: string[], audiences: string[]): string[] {
  const found = [...pages.map((page) => page.replace(ownPaths, '')), ...audiences]
  return [...new Set(found.filter(isSafeForCredentials).map((address) => plainAddress(new URL(address))))]
}
