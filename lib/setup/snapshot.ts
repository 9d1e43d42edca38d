import type { App } from '../domain/app'
import { listAppRoles } from '../domain/app-roles'
import { findAppByName, getApp } from '../domain/apps'
import { certificateFact } from '../domain/certificate-fact'
import { listCertificates } from '../domain/certificates'
import type { ApiError } from '../domain/domain'
import { listGrantsOf, listGroupGrants } from '../domain/grants'
import type { Askable } from '../domain/reading-domain'
import { getSettings } from '../domain/settings'
import { getUser, groupsOf } from '../domain/users'
import type { Result } from '../result'
import { ok } from '../result'
import type { AppFlag, Desired, DesiredApp, DesiredGrant, DesiredRevoke } from './desired'
import type { AppThere, RoleThere, Snapshot } from './plan/snapshot-types'
import { readRotation, wantedCertificates } from './snapshot-rotation'

/** Reads what a desired state speaks of, and nothing else. Fails whole: a plan made on a guess would write the wrong thing. */
export async function takeSnapshot(domain: Askable, desired: Desired): Promise<Result<Snapshot, ApiError>> {
  const certificates = await readCertificates(domain, desired)
  if (!certificates.ok) return certificates
  const apps = await each(desired.apps ?? [], (app) => findApp(domain, app))
  if (!apps.ok) return apps
  const there = apps.value.filter((app) => app !== null)
  const roles = await readRoles(domain, [...(desired.grants ?? []), ...(desired.revokes ?? [])])
  if (!roles.ok) return roles
  const holders = await each(desired.grants ?? [], (grant) => readHolders(domain, grant, there))
  if (!holders.ok) return holders
  const rotations = await each(desired.rotations ?? [], (rotation) =>
    readRotation(domain, rotation, certificates.value.isPartnerStoreOpen, appThere),
  )
  if (!rotations.ok) return rotations
  const given = await each(desired.revokes ?? [], (revoke) => readGiven(domain, revoke))
  if (!given.ok) return given
  const users = await each(desired.users ?? [], ({ id }) => getUser(domain, id))
  if (!users.ok) return users
  const settings = desired.settings ? await getSettings(domain) : null
  if (settings && !settings.ok && !isForbidden(settings.error)) return settings
  return ok({
    ...certificates.value,
    apps: there.map(appThere),
    roles: roles.value,
    holders: holders.value.flat(),
    given: given.value.flat(),
    users: users.value.flatMap((user) =>
      user ? [{ id: user.id, userName: user.userName, isActive: user.active }] : [],
    ),
    rotations: rotations.value,
    ...(settings?.ok && {
      settings: {
        signingCertPublicAccess: settings.value.signingCertPublicAccess,
        accountAlwaysTrustScope: settings.value.accountAlwaysTrustScope,
      },
    }),
  })
}

type CertificateParts = Pick<Snapshot, 'certificates' | 'isPartnerStoreOpen' | 'wantedCertificates'>

async function readCertificates(domain: Askable, desired: Desired): Promise<Result<CertificateParts, ApiError>> {
  const wanted = wantedCertificates(desired)
  const isClientAsked = wanted.length > 0 || (desired.apps ?? []).some(({ certificates }) => certificates !== undefined)
  const client = isClientAsked ? await listCertificates(domain, 'client') : ok([])
  if (!client.ok) return client
  const partner = wanted.some(({ store }) => store === 'partner') ? await listCertificates(domain, 'partner') : ok([])
  if (!partner.ok && !isForbidden(partner.error)) return partner
  const facts = [
    ...client.value.map((each) => certificateFact(each, 'client')),
    ...(partner.ok ? partner.value : []).map((each) => certificateFact(each, 'partner')),
  ]
  const wantedFacts = wanted.map(({ alias, x509, store }) =>
    certificateFact({ id: '', certificateAlias: alias, x509Base64Certificate: x509 }, store),
  )
  return ok({
    certificates: await Promise.all(facts),
    isPartnerStoreOpen: partner.ok,
    wantedCertificates: await Promise.all(wantedFacts),
  })
}

/** A domain says a lacking right by 401 (documented for the admin API) or 403. */
const isForbidden = (error: ApiError) => error.kind === 'http' && (error.status === 401 || error.status === 403)

const findApp = (domain: Askable, { id, displayName }: DesiredApp): Promise<Result<App | null, ApiError>> =>
  id === undefined ? findAppByName(domain, displayName) : getApp(domain, id)

async function readRoles(domain: Askable, grants: { appId: string }[]): Promise<Result<RoleThere[], ApiError>> {
  const appIds = [...new Set(grants.map(({ appId }) => appId))]
  const found = await each(appIds, async (appId): Promise<Result<RoleThere[], ApiError>> => {
    const [roles, app] = await Promise.all([listAppRoles(domain, appId), getApp(domain, appId)])
    if (!roles.ok) return roles
    if (!app.ok) return app
    return ok(
      roles.value.map(({ id, displayName, availableToUsers, availableToClients }) => ({
        appId,
        appName: app.value?.displayName ?? appId,
        role: displayName,
        roleId: id,
        ...(availableToUsers !== undefined && { availableToUsers }),
        ...(availableToClients !== undefined && { availableToClients }),
      })),
    )
  })
  return found.ok ? ok(found.value.flat()) : found
}

/** Roles of the grant's application that its grantee holds already; one not made yet holds none. */
async function readHolders(
  domain: Askable,
  { appId, to }: DesiredGrant,
  apps: App[],
): Promise<Result<Snapshot['holders'], ApiError>> {
  const holderId = to.id ?? apps.find(({ displayName }) => displayName.toLowerCase() === to.name.toLowerCase())?.id
  if (holderId === undefined) return ok([])
  const own = await listGrantsOf(domain, holderId, appId)
  if (!own.ok) return own
  const throughGroups = to.kind === 'user' ? await readGroupGrants(domain, holderId, appId) : ok([])
  if (!throughGroups.ok) return throughGroups
  return ok(
    [...own.value, ...throughGroups.value].flatMap(({ entitlement }) =>
      entitlement ? [{ roleId: entitlement.attributeValue, holderId }] : [],
    ),
  )
}

async function readGiven(
  domain: Askable,
  { appId, from }: DesiredRevoke,
): Promise<Result<Snapshot['given'], ApiError>> {
  const grants = await listGrantsOf(domain, from.id, appId)
  if (!grants.ok) return grants
  return ok(
    grants.value.flatMap(({ id, entitlement }) =>
      entitlement ? [{ roleId: entitlement.attributeValue, holderId: from.id, grantId: id }] : [],
    ),
  )
}

async function readGroupGrants(domain: Askable, userId: string, appId: string) {
  const grants = await listGroupGrants(domain, appId)
  if (!grants.ok || grants.value.length === 0) return grants
  const groups = await groupsOf(domain, userId)
  return groups.ok ? ok(grants.value.filter(({ grantee }) => groups.value.has(grantee.value))) : groups
}

const appFlags: AppFlag[] = ['allUrlSchemesAllowed', 'bypassConsent']

const appThere = (app: App): AppThere => ({
  id: app.id,
  clientId: app.name,
  displayName: app.displayName,
  description: app.description ?? '',
  isActive: app.active,
  clientType: app.clientType ?? '',
  allowedGrants: app.allowedGrants,
  scopes: app.allowedScopes.map(({ fqs }) => fqs),
  certificates: app.certificates.map(({ certAlias }) => certAlias),
  redirectUris: app.redirectUris,
  flags: appFlags.filter((flag) => app[flag] === true),
  trustScope: app.trustScope ?? '',
  audience: app.audience ?? '',
  ownScopes: app.scopes.map(({ value }) => value),
  isOracleService: app.isOPCService,
})

/** All answers in order, or the first error. */
async function each<T, R>(items: T[], ask: (item: T) => Promise<Result<R, ApiError>>): Promise<Result<R[], ApiError>> {
  const answers = await Promise.all(items.map(ask))
  const values: R[] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    values.push(answer.value)
  }
  return ok(values)
}
