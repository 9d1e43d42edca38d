import type {
  AppFact,
  CertificateFact,
  DomainFact,
  KeySetFact,
  ResourceAppFact,
  SettingsFact,
  UserFact,
} from '../facts/domain-facts'
import type { ServiceKind } from '../facts/service-kind'

/** Of the form of the file. A later one is refused by an earlier reader, with a sentence. */
export const snapshotVersion = 1

/** A role of one application, as somebody holds it. */
export interface HeldRole {
  /** The application that defines it. */
  appId: string
  role: string
}

/** `roles: null`: could not be asked. */
export type SnapshotApp = AppFact & { roles: HeldRole[] | null }
export type SnapshotUser = UserFact & { roles: HeldRole[] | null }

/** An instance that can be called. Two may share an application. */
export interface SnapshotService {
  kind: ServiceKind
  appId: string
  name: string
  /** Primary and secondary. */
  audiences: string[]
  scopes: string[]
  /** Base addresses under which it is called. */
  urls: string[]
}

/** What one look at a domain brought; several are joined to one picture. */
export interface SnapshotPart {
  /** Absent in all parts but the first. */
  domain?: DomainFact
  settings?: SettingsFact
  keySet?: KeySetFact
  /** Of both stores, all of them; absent: could not be read. */
  certificates?: CertificateFact[]
  /** Every application that defines scopes is among the resources: a scope that none of them has does not exist. */
  hasAllResources: boolean
  /** Clients. */
  apps: SnapshotApp[]
  /** Applications that define scopes. */
  resources: ResourceAppFact[]
  services: SnapshotService[]
  users: SnapshotUser[]
  /** Looked for by user name, and not there. */
  absentUsers: string[]
  /** What could not be asked, one sentence each. */
  unread: string[]
}

/** A domain's applications, grants, certificates and settings at one moment. Names, ids and thumbprints; no secret. */
export interface Snapshot extends SnapshotPart {
  assay: 'snapshot'
  version: typeof snapshotVersion
  /** ISO instant at which it was begun: nothing in it is older. */
  at: string
  domain: DomainFact
  /** Every client that people made in the domain is in it: one that is not in it does not exist. */
  hasAllApps: boolean
  /** How many clients the domain had. */
  appCount: number
}
