import type { ServiceInstance } from '../queries/shapes/domains'
import type { Result } from '../result'
import { ok } from '../result'
import { isSafeForCredentials, plainAddress } from './address'
import type { App } from './app'
import { listAppRoles } from './app-roles'
import { listResourceApps } from './apps'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

/** What clients of a domain can be made for: Oracle's instances, with the roles of those this console knows, and APIs behind a gateway. */
export async function listServiceInstances(domain: Askable): Promise<Result<ServiceInstance[], ApiError>> {
  const apps = await listResourceApps(domain)
  if (!apps.ok) return apps
  const callable = apps.value.filter((app) => app.isOPCService || kindOf(app) === 'gateway')
  return ok(await Promise.all(callable.map((app) => withRoles(domain, app))))
}

async function withRoles(domain: Askable, app: App): Promise<ServiceInstance> {
  const instance = serviceInstance(app)
  if (instance.kind === 'other' || instance.kind === 'gateway') return instance
  // A caller that may not read roles still sees the instance; what needs a role then says so itself.
  const roles = await listAppRoles(domain, app.id)
  return roles.ok
    ? { ...instance, roles: roles.value.map(({ id, displayName }) => ({ id, name: displayName })) }
    : instance
}

/** An instance's application as the console speaks of it, without its roles, which are asked for apart. */
export function serviceInstance(app: App): ServiceInstance {
  const secondaryAudiences = secondaryAudiencesOf(app)
  return {
    kind: kindOf(app),
    appId: app.id,
    displayName: app.displayName,
    clientId: app.name,
    audience: app.audience ?? '',
    secondaryAudiences,
    scopes: app.scopes.map(({ fqs, value, description }) => ({
      fqs,
      value,
      ...(description !== undefined && { description }),
    })),
    allowedGrants: app.allowedGrants,
    ...(app.allowOffline !== undefined && { allowsRefresh: app.allowOffline }),
    isActive: app.active,
    isOracleService: app.isOPCService,
    urls: addressesOf(app, secondaryAudiences),
    roles: [],
  }
}

/** `secondaryAudiences` is deprecated and still filled on older domains. */
export const secondaryAudiencesOf = (app: App): string[] => [
  ...new Set([...app.protectableSecondaryAudiences.map(({ value }) => value), ...app.secondaryAudiences]),
]

/**
 * Told by audience and scopes: the service type is undocumented. An Oracle Integration that carries Process Automation as a
 * secondary audience (made after 26.01) is `oic`, as its own audience and roles are.
 */
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

/** Addresses found in the application, best first: of its pages, then those audiences that are addresses. */
function addressesOf(app: App, secondaryAudiences: string[]): string[] {
  const pages = [app.landingPageUrl, app.homePageUrl, app.loginPageUrl].flatMap((page) =>
    page !== undefined && ownPaths.test(page) ? [page.replace(ownPaths, '')] : [],
  )
  // An OIC instance's own name is a secondary audience; its primary one is an identifier that looks like a host.
  const found = [...pages, ...secondaryAudiences, app.audience ?? '']
  return [...new Set(found.filter(isSafeForCredentials).map((address) => plainAddress(new URL(address))))]
}
