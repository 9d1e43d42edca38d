import type { AppFlag } from '../desired'

/** The id of something in the domain, or `{n}`: the id that step n will return. */
export type Ref = string

/** One write. Plain JSON: what is shown for approval is what is run. */
export type Step =
  | UploadCertificate
  | TrustCertificate
  | CreateApp
  | UpdateApp
  | ActivateApp
  | RenewSecret
  | GrantRole
  | RevokeRole
  | SetUserActive
  | AwaitProof
  | RemoveCertificate
  | DistrustCertificate
  | ChangeSettings

export type StepKindName = Step['kind']

interface StepBase {
  /** `s1`, `s2`, …; one put in while running has the id of the step before it and a word. */
  id: string
  /** Ids of the earlier steps that must be done first. Absent in plans of an older console: all of them. */
  needs?: string[]
  because: string
  note?: string
}

interface CertificateStep extends StepBase {
  alias: string
  /** base64 of the DER certificate, one line. */
  x509: string
}

export interface UploadCertificate extends CertificateStep {
  kind: 'upload-certificate'
}

export interface TrustCertificate extends CertificateStep {
  kind: 'trust-certificate'
  /** This caller may not look into the store: whether it is done already cannot be seen. */
  isUnseen?: true
}

export interface CreateApp extends StepBase {
  kind: 'create-app'
  displayName: string
  /** Ends with the run's name. */
  description: string
  clientType: 'confidential' | 'trusted'
  allowedGrants: string[]
  /** Fully qualified. */
  scopes: string[]
  /** Aliases. */
  certificates: string[]
  redirectUris?: string[]
  /** Switched on. */
  flags?: AppFlag[]
  /** Absent: a client. */
  isClient?: false
  resource?: { audience: string; scopes: string[] }
}

/** A list before and the difference that is wanted. */
export interface ListChange {
  was: string[]
  add: string[]
  remove: string[]
}

export interface UpdateApp extends StepBase {
  kind: 'update-app'
  appId: string
  displayName: string
  clientType?: 'confidential' | 'trusted'
  allowedGrants?: ListChange
  scopes?: ListChange
  certificates?: ListChange
  redirectUris?: ListChange
  /** What differs, as it shall be. */
  flags?: Partial<Record<AppFlag, boolean>>
  trustScope?: 'Explicit'
}

export interface ActivateApp extends StepBase {
  kind: 'activate-app'
  app: Ref
  displayName: string
  active: boolean
}

export interface RenewSecret extends StepBase {
  kind: 'renew-secret'
  app: Ref
  displayName: string
}

export interface GrantRole extends StepBase {
  kind: 'grant-role'
  /** The application that defines the role. */
  appId: string
  appName: string
  role: string
  roleId: string
  to: { kind: 'user' | 'app'; id: Ref; name: string }
}

export interface RevokeRole extends StepBase {
  kind: 'revoke-role'
  /** The application that defines the role. */
  appId: string
  appName: string
  role: string
  roleId: string
  from: { kind: 'app'; id: string; name: string }
  /** The grant to be deleted. */
  grantId: string
}

export interface SetUserActive extends StepBase {
  kind: 'set-user-active'
  userId: string
  userName: string
  active: boolean
}

/** What a run can wait for; a person says that it has happened. */
export type Proof = 'new-key-tested' | 'caller-switched' | 'caller-tested'

/** Writes nothing: the run pauses here until it is confirmed. */
export interface AwaitProof extends StepBase {
  kind: 'await-proof'
  proof: Proof
  /** Aliases of the old and the new certificate. */
  from: string
  to: string
  /** Who has both. */
  apps: { displayName: string; clientId: string }[]
}

interface CertificateRemoval extends CertificateStep {
  /** Its id in the store. */
  certificateId: string
}

/** Out of the client certificates; no application may name it any more. */
export interface RemoveCertificate extends CertificateRemoval {
  kind: 'remove-certificate'
}

/** Out of the trusted partner certificates. */
export interface DistrustCertificate extends CertificateRemoval {
  kind: 'distrust-certificate'
}

export interface ChangeSettings extends StepBase {
  kind: 'change-settings'
  signingCertPublicAccess?: boolean
  accountAlwaysTrustScope?: boolean
  /** The caller cannot see whether it is done. */
  isUnseen?: true
}
