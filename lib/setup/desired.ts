/** What a list should hold: *contains* unless `exactly` is spelled out; `absent` takes away. */
export interface ListWish<T> {
  contains?: T[]
  exactly?: T[]
  absent?: T[]
}

/** How a part of one domain should be. Says what should be true; the planner finds the writes. */
export interface Desired {
  certificates?: DesiredCertificate[]
  apps?: DesiredApp[]
  grants?: DesiredGrant[]
  /** Roles that an application shall hold no longer. */
  revokes?: DesiredRevoke[]
  users?: DesiredUser[]
  rotations?: DesiredRotation[]
  settings?: DesiredSettings
}

export interface DesiredCertificate {
  alias: string
  /** base64 of the DER certificate, one line. */
  x509: string
  /** `client`: OAuthClientCertificates; `partner`: OAuthPartnerCertificates (published procedures disagree whether it is needed). */
  store: 'client' | 'partner'
}

/** Switches of an application, as the wire spells them: "Allow HTTP URLs" and "Bypass consent". */
export type AppFlag = 'allUrlSchemesAllowed' | 'bypassConsent'

export interface DesiredApp {
  /** An existing application. Without it, the application of that display name, made when there is none. */
  id?: string
  displayName: string
  /** Written when the application is made; one that is there keeps its own. */
  description?: string
  clientType?: 'confidential' | 'trusted'
  allowedGrants?: ListWish<string>
  /** Fully qualified scopes. */
  scopes?: ListWish<string>
  /** Aliases of client certificates. */
  certificates?: ListWish<string>
  /** Where a code may be sent to. */
  redirectUris?: ListWish<string>
  /** Switches; one that is not named stays as it is. */
  flags?: Partial<Record<AppFlag, boolean>>
  /** *Specific* under Authorized resources: it may ask for its own scopes and nothing else. */
  trustScope?: 'Explicit'
  /** Absent: a client. What an application that only guards something is not. */
  isClient?: false
  /** What it guards: the audience of tokens for it, and the scopes it defines (`/orders`). Taken when the application is made. */
  resource?: { audience: string; scopes: string[] }
  isActive?: boolean
  /** Ask for a new client secret: the one in use is wrong or lost. Never satisfied by looking. */
  clientSecret?: 'renewed'
}

export interface DesiredGrant {
  /** The application that defines the role, and the role's display name. */
  appId: string
  role: string
  /** An application not made yet is named by its display name. */
  to: { kind: 'user'; id: string; name: string } | { kind: 'app'; id?: string; name: string }
}

export interface DesiredRevoke {
  /** The application that defines the role, and the role's display name. */
  appId: string
  role: string
  from: { kind: 'app'; id: string; name: string }
}

export interface DesiredUser {
  id: string
  /** For sentences only. */
  userName: string
  isActive: boolean
}

/**
 * A client certificate gives way to another without an outage: the new one is put beside it wherever it is, and it goes once the
 * callers use the new key.
 */
export interface DesiredRotation {
  /** Alias of the one that goes. */
  from: string
  to: { alias: string; x509: string }
}

/** Settings of the whole domain; only those that are named. */
export interface DesiredSettings {
  /** Whether anybody may read the signing keys: *Configure client access* in the console. */
  signingCertPublicAccess?: boolean
  /** Whether every application may ask for every resource, whatever it was given: *Allow all resources* in the console. */
  accountAlwaysTrustScope?: boolean
}
