/** What stands inside service instances: no identity domain knows it. `instance` is the key of a `ServiceInstance`. */

/** Managed security policies of a trigger, as Oracle's adapter builder guide names them. */
export type TriggerPolicy = 'OAUTH2.0_TOKEN_VALIDATION' | 'BASIC_AUTH' | 'JWT_VALIDATION'

export const triggerPolicies: TriggerPolicy[] = ['OAUTH2.0_TOKEN_VALIDATION', 'BASIC_AUTH', 'JWT_VALIDATION']

/** A REST trigger connection of an Oracle Integration. One of its policies is enough; "OAuth 2.0 or Basic" is both. */
export interface Connection {
  /** `<instance>|<code>`. */
  id: string
  instance: string
  code: string
  name: string
  policies: TriggerPolicy[]
}

export interface Integration {
  /** `<instance>|<project>|<code>|<version>`; the project is empty outside of projects. */
  id: string
  instance: string
  project: string
  code: string
  /** `01.00.0000`. */
  version: string
  name: string
  status: 'ACTIVATED' | 'CONFIGURED'
  /** Code of the trigger's connection. */
  connection: string
  /** Resource path of the trigger, without a slash in front. */
  path: string
}

export interface Lookup {
  /** `<instance>|<name>`. */
  id: string
  instance: string
  name: string
  columns: string[]
  rows: { rowData: string[] }[]
}

export interface ProcessInstance {
  id: string
  instance: string
  startedBy: { kind: 'user' | 'app'; id: string; name: string }
  state: 'OPEN'
}

/** An account in Fusion, which may or may not share its name with a user or a client of the domain. */
export interface FusionUser {
  /** `<instance>|<user name in lower case>`. */
  id: string
  instance: string
  userName: string
  /** Business roles; without one nothing opens. */
  roles: string[]
}

/** One deployment of an API gateway, and what stands behind it. */
export interface Gateway {
  /** Its name; also the first part of its path. */
  id: string
  /** Application whose primary audience is the gateway's host. */
  appId: string
  /** e.g. `/v1`. */
  pathPrefix: string
  /** Deployment specification as Oracle's API takes it, checked when it was put in. */
  specification: DeploymentSpecification
}

export interface DeploymentSpecification {
  requestPolicies?: { authentication?: Record<string, unknown> }
  routes: Route[]
}

export interface Route {
  path: string
  methods?: string[]
  requestPolicies?: {
    authorization?: { type: 'ANY_OF' | 'AUTHENTICATION_ONLY' | 'ANONYMOUS'; allowedScope?: string[] }
  }
  backend: { type: string; [member: string]: unknown }
}
