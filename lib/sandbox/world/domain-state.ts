import type { DisturbanceRow } from '../disturbances/disturbance-row'
import type {
  AuthorizationCodeRow,
  ConsentRow,
  DeviceCodeRow,
  Expiring,
  PageVisit,
  RefreshTokenRow,
  SessionRow,
} from './oauth-rows'
import type {
  ApiKey,
  App,
  AppRole,
  Certificate,
  Counter,
  Grant,
  Group,
  Permission,
  PropagationTrust,
  Settings,
  SigningKeyRow,
  Switch,
  UsedAssertion,
  User,
} from './resources'
import type { Connection, FusionUser, Gateway, Integration, Lookup, ProcessInstance } from './service-resources'
import { createTable, type Keys, type Row, type Table } from './table'

/** What a domain is from the start and stays. */
export interface DomainProfile {
  name: string
  /** The tenancy's name, as people say it. */
  tenancy: string
  /** OCI region of its instances, e.g. `eu-frankfurt-1`. */
  region: string
  /** 32 hex characters; `idcs-<guid>` is what Oracle calls the stripe. */
  guid: string
}

export interface Tables {
  apps: Table<App>
  appRoles: Table<AppRole>
  grants: Table<Grant>
  users: Table<User>
  groups: Table<Group>
  clientCertificates: Table<Certificate>
  partnerCertificates: Table<Certificate>
  apiKeys: Table<ApiKey>
  propagationTrusts: Table<PropagationTrust>
  settings: Table<Settings>
  signingKeys: Table<SigningKeyRow>
  counters: Table<Counter>
  usedAssertions: Table<UsedAssertion>
  sessions: Table<SessionRow>
  authorizationCodes: Table<AuthorizationCodeRow>
  refreshTokens: Table<RefreshTokenRow>
  deviceCodes: Table<DeviceCodeRow>
  consents: Table<ConsentRow>
  /** Access tokens that were revoked, by `jti`. */
  revocations: Table<Expiring>
  pageVisits: Table<PageVisit>
  permissions: Table<Permission>
  switches: Table<Switch>
  /** Faults that are in, with what their undo needs. */
  faults: Table<Row>
  /** Disturbances that are in. */
  disturbances: Table<DisturbanceRow>
  connections: Table<Connection>
  integrations: Table<Integration>
  lookups: Table<Lookup>
  processInstances: Table<ProcessInstance>
  fusionUsers: Table<FusionUser>
  gateways: Table<Gateway>
}

export type TableName = keyof Tables

/** One write: what stood there and what stands there now; `null` is nothing. */
export interface Change {
  domain: string
  table: TableName
  id: string
  before: Row | null
  after: Row | null
}

export interface DomainState extends Tables {
  profile: DomainProfile
  /** Milliseconds since the epoch by the right clock, whatever disturbances say. */
  now: () => number
}

export const tableNames: TableName[] = [
  'apps',
  'appRoles',
  'grants',
  'users',
  'groups',
  'clientCertificates',
  'partnerCertificates',
  'apiKeys',
  'propagationTrusts',
  'settings',
  'signingKeys',
  'counters',
  'usedAssertions',
  'sessions',
  'authorizationCodes',
  'refreshTokens',
  'deviceCodes',
  'consents',
  'revocations',
  'pageVisits',
  'permissions',
  'switches',
  'faults',
  'disturbances',
  'connections',
  'integrations',
  'lookups',
  'processInstances',
  'fusionUsers',
  'gateways',
]

/** Aliases, names and user names are `caseExact: false` in Oracle's schemas. */
export const folded = (text: string): string => text.toLowerCase()

export function createDomainState(
  profile: DomainProfile,
  onChange: (change: Change) => void,
  now: () => number,
): DomainState {
  const table = <T extends Row>(name: TableName, keys: Keys<T> = {}, groups: Keys<T> = {}) =>
    createTable<T>(
      (id, before, after) => onChange({ domain: profile.name, table: name, id, before, after }),
      keys,
      groups,
    )
  const byAlias = {
    alias: (row: Certificate) => [folded(row.certificateAlias)],
    ocid: ({ ocid }: Certificate) => [ocid],
  }
  return {
    profile,
    now,
    apps: table<App>(
      'apps',
      {
        clientId: (app) => [app.name],
        name: (app) => [folded(app.name)],
        displayName: (app) => [folded(app.displayName)],
        fqs: (app) => (app.scopes ?? []).map(({ fqs }) => fqs),
        ocid: ({ ocid }) => [ocid],
        instance: ({ instance, displayName }) =>
          instance ? [displayName, ...(instance.process ? [instance.process.name] : [])] : [],
      },
      {
        certificate: (app) => (app.certificates ?? []).map(({ certAlias }) => folded(certAlias)),
        allowedScope: (app) => (app.allowedScopes ?? []).map(({ fqs }) => fqs),
      },
    ),
    appRoles: table<AppRole>(
      'appRoles',
      { uniqueName: (role) => [folded(role.uniqueName)], ocid: ({ ocid }) => [ocid] },
      { app: (role) => [role.app.value] },
    ),
    grants: table<Grant>(
      'grants',
      { compositeKey: (grant) => [grantKey(grant)], ocid: ({ ocid }) => [ocid] },
      {
        // An id is of one user, group or application.
        grantee: ({ grantee }) => [grantee.value],
        app: ({ app }) => [app.value],
        role: ({ entitlement }) => [entitlement.attributeValue],
      },
    ),
    users: table<User>('users', { userName: (user) => [folded(user.userName)], ocid: ({ ocid }) => [ocid] }),
    groups: table<Group>(
      'groups',
      { displayName: (group) => [folded(group.displayName)], ocid: ({ ocid }) => [ocid] },
      { member: (group) => (group.members ?? []).map(({ value }) => value) },
    ),
    clientCertificates: table<Certificate>('clientCertificates', byAlias),
    partnerCertificates: table<Certificate>('partnerCertificates', byAlias),
    apiKeys: table<ApiKey>('apiKeys', { ocid: ({ ocid }) => [ocid] }, { user: ({ user }) => [user.value] }),
    propagationTrusts: table<PropagationTrust>('propagationTrusts', {
      issuer: ({ issuer }) => [issuer],
      ocid: ({ ocid }) => [ocid],
    }),
    settings: table<Settings>('settings', { ocid: ({ ocid }) => [ocid] }),
    signingKeys: table<SigningKeyRow>('signingKeys'),
    counters: table<Counter>('counters'),
    usedAssertions: table<UsedAssertion>('usedAssertions'),
    sessions: table<SessionRow>('sessions'),
    authorizationCodes: table<AuthorizationCodeRow>('authorizationCodes'),
    refreshTokens: table<RefreshTokenRow>('refreshTokens', {}, { family: ({ family }) => [family] }),
    deviceCodes: table<DeviceCodeRow>('deviceCodes', { userCode: ({ userCode }) => [userCode] }),
    consents: table<ConsentRow>('consents'),
    revocations: table<Expiring>('revocations'),
    pageVisits: table<PageVisit>('pageVisits'),
    permissions: table<Permission>('permissions'),
    switches: table<Switch>('switches'),
    faults: table<Row>('faults'),
    disturbances: table<DisturbanceRow>('disturbances'),
    connections: table<Connection>('connections', {}, { instance: ({ instance }) => [instance] }),
    integrations: table<Integration>('integrations', {}, { instance: ({ instance }) => [instance] }),
    lookups: table<Lookup>('lookups', {}, { instance: ({ instance }) => [instance] }),
    processInstances: table<ProcessInstance>('processInstances', {}, { instance: ({ instance }) => [instance] }),
    fusionUsers: table<FusionUser>('fusionUsers', {}, { instance: ({ instance }) => [instance] }),
    gateways: table<Gateway>('gateways'),
  }
}

/** What makes two grants the same grant. */
export const grantKey = (grant: Pick<Grant, 'grantee' | 'app' | 'entitlement'>): string =>
  `${grant.grantee.type}:${grant.grantee.value}:${grant.app.value}:${grant.entitlement.attributeValue}`
