import type { ClientApp, ServiceInstance } from './domains'

/** One client application with everything that says what it may do. */
export interface AppView extends ClientApp {
  description: string
  /** The console itself calls the domain as this application. */
  isOwnCaller: boolean
  /** `Explicit`, `Account`, `Tags` or `Default`; absent: the domain does not say. */
  trustScope?: string
  bypassConsent: boolean
  redirectUris: string[]
  /** Whose scopes it was given; `name` absent: nothing in the domain defines them. */
  resources: AppResource[]
  /** What it holds; `null`: could not be asked. */
  roles: AppRoleHeld[] | null
  /** `null`: this caller may not see them. */
  settings: { accountAlwaysTrustScope: boolean; signingCertPublicAccess: boolean } | null
  /** What could not be asked, one sentence each. */
  unread: string[]
}

export interface AppResource {
  appId?: string
  name?: string
  kind?: ServiceInstance['kind']
  scopes: { fqs: string; value?: string }[]
}

export interface AppRoleHeld {
  /** The application that defines it. */
  appId: string
  appName: string
  /** `domain`: a role on the identity domain itself. */
  kind: ServiceInstance['kind'] | 'domain'
  role: string
}
