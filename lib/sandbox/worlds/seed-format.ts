/**
 * A world as JSON, for `npm run sandbox -- --world my-world.json` and `createSandbox({ world })`. Names stand for what the file itself
 * makes; README.md has an example. Whatever is left out is made up, the same each time but for secrets.
 */
export interface WorldSeed {
  domains: DomainSeed[]
}

export interface DomainSeed {
  /** Its address is `<origin>/<name>`. */
  name: string
  tenancy?: string | undefined
  region?: string | undefined
  settings?: SettingsSeed | undefined
  /** The client with which the domain is administered. */
  administrator?: { clientId?: string | undefined; clientSecret?: string | undefined } | undefined
  instances?: InstanceSeed[] | undefined
  certificates?: CertificateSeed[] | undefined
  users?: UserSeed[] | undefined
  apps?: AppSeed[] | undefined
  grants?: GrantSeed[] | undefined
}

export interface SettingsSeed {
  signingCertPublicAccess?: boolean | undefined
  accountAlwaysTrustScope?: boolean | undefined
  issuer?: string | undefined
}

export const instanceKinds = ['oic', 'opa', 'fusion', 'gateway'] as const

export interface InstanceSeed {
  kind: (typeof instanceKinds)[number]
  /** Its address is `<origin>/<domain>/<name>`. */
  name: string
}

export interface CertificateSeed {
  alias: string
  /** PEM, or base64 of the DER. */
  x509: string
  /** Among the trusted partner certificates instead of those that applications use. */
  isPartner?: boolean | undefined
}

export interface UserSeed {
  userName: string
  givenName?: string | undefined
  familyName?: string | undefined
  password?: string | undefined
  active?: boolean | undefined
}

export const clientTypes = ['confidential', 'trusted', 'public'] as const
export const trustScopes = ['Explicit', 'Account', 'Tags'] as const

export interface AppSeed {
  displayName: string
  /** As the API calls it, `name`. */
  clientId?: string | undefined
  clientSecret?: string | undefined
  clientType?: (typeof clientTypes)[number] | undefined
  active?: boolean | undefined
  trustScope?: (typeof trustScopes)[number] | undefined
  allowedGrants?: string[] | undefined
  /** Whole scopes, or the scope of an instance or app of this file by its name. */
  allowedScopes?: (string | { of: string; scope: string })[] | undefined
  /** Aliases. */
  certificates?: string[] | undefined
  redirectUris?: string[] | undefined
  /** Makes it a resource, together with `scopes`. */
  audience?: string | undefined
  scopes?: string[] | undefined
  /** Names of roles that it defines. */
  roles?: string[] | undefined
}

/** A role for a user or an app; `of` names the instance or app that defines it, absent is the identity domain itself. */
export interface GrantSeed {
  user?: string | undefined
  app?: string | undefined
  of?: string | undefined
  role: string
}
