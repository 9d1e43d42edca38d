import { grants as knownGrants } from '../admin/app-rules'
import { flag, list, Mistake, members, oneOf, optional, text } from '../http/check'
import {
  type AppSeed,
  type CertificateSeed,
  clientTypes,
  type DomainSeed,
  type GrantSeed,
  type InstanceSeed,
  instanceKinds,
  type SettingsSeed,
  trustScopes,
  type UserSeed,
  type WorldSeed,
} from './seed-format'

/** The form of a JSON world. Throws a sentence that says where the mistake is; what names refer to is checked when it is filled. */
export function readSeed(value: unknown): WorldSeed {
  const { domains } = members(value, '$', ['domains'])
  const read = eachOf(domains, '$.domains', readDomain)
  if (read.length === 0) throw new Mistake('$.domains must have at least one domain.')
  for (const [index, { name }] of read.entries())
    if (read.findIndex((other) => other.name === name) !== index)
      throw new Mistake(`$.domains[${index}].name: "${name}" is there already.`)
  return { domains: read }
}

const eachOf = <T>(value: unknown, at: string, read: (element: unknown, at: string) => T): T[] =>
  list(value, at).map((element, index) => read(element, `${at}[${index}]`))

/** A part of an address. */
function addressPart(value: unknown, at: string): string {
  const name = text(value, at)
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new Mistake(`${at} is part of an address: use small letters, digits and "-", not "${name}".`)
  return name
}

function readDomain(value: unknown, at: string): DomainSeed {
  const domain = members(value, at, [
    'name',
    'tenancy',
    'region',
    'settings',
    'administrator',
    'instances',
    'certificates',
    'users',
    'apps',
    'grants',
  ])
  const lists = <T>(name: string, read: (element: unknown, at: string) => T) =>
    optional(domain[name], (present) => eachOf(present, `${at}.${name}`, read))
  const name = addressPart(domain.name, `${at}.name`)
  if (name === 'control') throw new Mistake(`${at}.name cannot be "control": the sandbox is controlled there.`)
  return {
    name,
    tenancy: optional(domain.tenancy, (present) => text(present, `${at}.tenancy`)),
    region: optional(domain.region, (present) => addressPart(present, `${at}.region`)),
    settings: optional(domain.settings, (present) => readSettings(present, `${at}.settings`)),
    administrator: optional(domain.administrator, (present) => readAdministrator(present, `${at}.administrator`)),
    instances: lists('instances', readInstance),
    certificates: lists('certificates', readCertificateSeed),
    users: lists('users', readUser),
    apps: lists('apps', readApp),
    grants: lists('grants', readGrant),
  }
}

/** Reads members by name, where they are there. */
const memberReader = (object: Record<string, unknown>, at: string) => ({
  text: (name: string) => optional(object[name], (present) => text(present, `${at}.${name}`)),
  flag: (name: string) => optional(object[name], (present) => flag(present, `${at}.${name}`)),
  texts: (name: string) => optional(object[name], (present) => eachOf(present, `${at}.${name}`, text)),
})

function readSettings(value: unknown, at: string): SettingsSeed {
  const known = ['signingCertPublicAccess', 'accountAlwaysTrustScope', 'issuer']
  const read = memberReader(members(value, at, known), at)
  return {
    signingCertPublicAccess: read.flag('signingCertPublicAccess'),
    accountAlwaysTrustScope: read.flag('accountAlwaysTrustScope'),
    issuer: read.text('issuer'),
  }
}

function readAdministrator(value: unknown, at: string) {
  const object = members(value, at, ['clientId', 'clientSecret'])
  return { clientId: readClientId(object, at), clientSecret: memberReader(object, at).text('clientSecret') }
}

/** Oracle's schema of `App.name` takes these only. */
const readClientId = (object: Record<string, unknown>, at: string): string | undefined =>
  optional(object.clientId, (present) => {
    const clientId = text(present, `${at}.clientId`)
    if (!/^\w+$/.test(clientId)) throw new Mistake(`${at}.clientId may have letters, digits and "_" only.`)
    return clientId
  })

function readInstance(value: unknown, at: string): InstanceSeed {
  const { kind, name } = members(value, at, ['kind', 'name'])
  return { kind: oneOf(kind, `${at}.kind`, instanceKinds), name: addressPart(name, `${at}.name`) }
}

function readCertificateSeed(value: unknown, at: string): CertificateSeed {
  const certificate = members(value, at, ['alias', 'x509', 'isPartner'])
  return {
    alias: text(certificate.alias, `${at}.alias`),
    x509: text(certificate.x509, `${at}.x509`),
    isPartner: memberReader(certificate, at).flag('isPartner'),
  }
}

function readUser(value: unknown, at: string): UserSeed {
  const user = members(value, at, ['userName', 'givenName', 'familyName', 'password', 'active'])
  const read = memberReader(user, at)
  return {
    userName: text(user.userName, `${at}.userName`),
    givenName: read.text('givenName'),
    familyName: read.text('familyName'),
    password: read.text('password'),
    active: read.flag('active'),
  }
}

const appMembers = [
  'displayName',
  'clientId',
  'clientSecret',
  'clientType',
  'active',
  'trustScope',
  'allowedGrants',
  'allowedScopes',
  'certificates',
  'redirectUris',
  'audience',
  'scopes',
  'roles',
]

function readApp(value: unknown, at: string): AppSeed {
  const app = members(value, at, appMembers)
  const read = memberReader(app, at)
  const scopes = read.texts('scopes')
  if (scopes !== undefined && app.audience === undefined)
    throw new Mistake(`${at} has scopes, so it needs an audience: a whole scope is both, one after the other.`)
  return {
    displayName: text(app.displayName, `${at}.displayName`),
    clientId: readClientId(app, at),
    clientSecret: read.text('clientSecret'),
    clientType: optional(app.clientType, (present) => oneOf(present, `${at}.clientType`, clientTypes)),
    active: read.flag('active'),
    trustScope: optional(app.trustScope, (present) => oneOf(present, `${at}.trustScope`, trustScopes)),
    allowedGrants: optional(app.allowedGrants, (present) =>
      eachOf(present, `${at}.allowedGrants`, (grant, where) => oneOf(grant, where, knownGrants)),
    ),
    allowedScopes: optional(app.allowedScopes, (present) => eachOf(present, `${at}.allowedScopes`, readAllowedScope)),
    certificates: read.texts('certificates'),
    redirectUris: read.texts('redirectUris'),
    audience: read.text('audience'),
    scopes,
    roles: read.texts('roles'),
  }
}

function readAllowedScope(value: unknown, at: string): string | { of: string; scope: string } {
  if (typeof value === 'string') return text(value, at)
  const { of, scope } = members(value, at, ['of', 'scope'])
  return { of: text(of, `${at}.of`), scope: text(scope, `${at}.scope`) }
}

function readGrant(value: unknown, at: string): GrantSeed {
  const grant = members(value, at, ['user', 'app', 'of', 'role'])
  if ((grant.user === undefined) === (grant.app === undefined))
    throw new Mistake(`${at} must name either a user or an app.`)
  const read = memberReader(grant, at)
  return { user: read.text('user'), app: read.text('app'), of: read.text('of'), role: text(grant.role, `${at}.role`) }
}
