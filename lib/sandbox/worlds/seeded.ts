import { readCertificate } from '../admin/read-certificate'
import { Mistake } from '../http/check'
import { grantRole } from '../seed/administrators'
import { domainAppId } from '../seed/domain-roles'
import { seedFusionUsers } from '../seed/fusion-users'
import { seedGateway } from '../seed/gateway'
import { seedFusion, seedOic, seedOpa } from '../seed/instances'
import { seedIntegrations } from '../seed/integrations'
import { seedPerson } from '../seed/people'
import { type DomainState, folded } from '../world/domain-state'
import type { App, Grant } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { oracle, seedFirstDay } from './first-day'
import { profileOf } from './profile-of'
import type { CertificateSeed, DomainSeed, GrantSeed, InstanceSeed, UserSeed, WorldSeed } from './seed-format'
import { allowScopes, seedApp } from './seeded-apps'
import type { WorldPlan } from './world-plan'

/** A world that somebody wrote down. What a name refers to is looked up while filling; a mistake is told with its JSON path. */
export const seededWorld = ({ domains }: WorldSeed): WorldPlan => ({
  profiles: domains.map(({ name, tenancy = name, region = 'eu-frankfurt-1' }) => profileOf(name, tenancy, region)),
  fill(domain, now) {
    const index = domains.findIndex(({ name }) => name === domain.profile.name)
    const seed = domains[index]
    if (seed) fillDomain(domain, now, seed, `$.domains[${index}]`)
  },
})

function fillDomain(domain: DomainState, now: number, seed: DomainSeed, at: string): void {
  seedFirstDay(domain, now, seed.administrator)
  const settings = domain.settings.get('Settings')
  if (settings && seed.settings) domain.settings.put({ ...settings, ...withoutUndefined(seed.settings) })
  each(seed.instances, `${at}.instances`, (instance, where) => seedInstance(domain, now, instance, where))
  seedIntegrations(domain)
  each(seed.certificates, `${at}.certificates`, (certificate, where) =>
    seedCertificate(domain, now, certificate, where),
  )
  each(seed.users, `${at}.users`, (user, where) => seedUser(domain, now, user, where))
  seedFusionUsers(domain)
  each(seed.apps, `${at}.apps`, (app, where) => seedApp(domain, now, app, where))
  // Afterwards: an application may ask for the scope of one that stands below it.
  each(seed.apps, `${at}.apps`, (app, where) => allowScopes(domain, app, where))
  each(seed.grants, `${at}.grants`, (grant, where) => seedGrant(domain, now, grant, where))
}

function each<T>(elements: T[] | undefined, at: string, work: (element: T, at: string) => void): void {
  for (const [index, element] of (elements ?? []).entries()) work(element, `${at}[${index}]`)
}

const withoutUndefined = (object: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

const makers = { oic: seedOic, opa: seedOpa, fusion: seedFusion, gateway: seedGateway }

function seedInstance(domain: DomainState, now: number, { kind, name }: InstanceSeed, at: string): void {
  if (domain.apps.find('displayName', folded(name))) throw new Mistake(`${at}.name: "${name}" is there already.`)
  makers[kind](domain, oracle, now, name)
}

function seedCertificate(
  domain: DomainState,
  now: number,
  { alias, x509, isPartner }: CertificateSeed,
  at: string,
): void {
  const [table, kind] = isPartner
    ? [domain.partnerCertificates, kinds.partnerCertificate]
    : [domain.clientCertificates, kinds.clientCertificate]
  if (table.find('alias', folded(alias))) throw new Mistake(`${at}.alias: "${alias}" is there already.`)
  const der = x509.replace(/-----[A-Z ]+-----|\s/g, '')
  const read = () => {
    try {
      return readCertificate(der)
    } catch {
      throw new Mistake(`${at}.x509 is no X.509 certificate in PEM or base64 of DER.`)
    }
  }
  table.put({ ...newResource(domain, kind, oracle, now), certificateAlias: alias, ...read() })
}

function seedUser(domain: DomainState, now: number, user: UserSeed, at: string): void {
  const { userName, givenName = userName, familyName = 'Example' } = user
  if (domain.users.find('userName', folded(userName)))
    throw new Mistake(`${at}.userName: "${userName}" is there already.`)
  seedPerson(domain, oracle, now, { ...user, givenName, familyName })
}

function seedGrant(domain: DomainState, now: number, { user, app, of, role }: GrantSeed, at: string): void {
  const definer = of === undefined ? domainAppId : appNamed(domain, of, `${at}.of`).id
  if (!domain.appRoles.find('uniqueName', folded(`${definer}_${role}`))) {
    const names = domain.appRoles.where('app', definer).map(({ displayName }) => displayName)
    throw new Mistake(
      `${at}.role: ${of ?? 'the identity domain'} has no role "${role}" but ${names.join(', ') || 'none'}.`,
    )
  }
  grantRole(domain, oracle, now, granteeOf(domain, user, app, at), definer, role)
}

function granteeOf(
  domain: DomainState,
  user: string | undefined,
  app: string | undefined,
  at: string,
): Grant['grantee'] {
  if (app !== undefined) return { type: 'App', value: appNamed(domain, app, `${at}.app`).id }
  const found = domain.users.find('userName', folded(user ?? ''))
  if (!found) throw new Mistake(`${at}.user: no user is named "${user}".`)
  return { type: 'User', value: found.id }
}

function appNamed(domain: DomainState, name: string, at: string): App {
  const app = domain.apps.find('displayName', folded(name))
  if (!app) throw new Mistake(`${at}: no instance or app is named "${name}".`)
  return app
}
