import type { RequestChange } from '../../facts/request-change'
import type { FaultInfo, FaultTarget, SandboxService } from '../sandbox-types'
import type { ServiceInstance } from '../services/instances'
import type { DomainState } from '../world/domain-state'
import type { App, Author, User } from '../world/resources'
import type { World } from '../world/world'

/** The healthy setup that is to be broken, looked up. */
export interface Aim {
  world: World
  domain: DomainState
  target: FaultTarget
  client: App
  /** Throws a sentence where the call speaks for nobody. */
  readonly user: User
  /** Of the certificate; throws a sentence where nothing is signed. */
  readonly alias: string
  /** The called instance, and the application that defines its scopes and roles. */
  instance: Omit<ServiceInstance, 'kind'> & { kind: SandboxService['kind'] }
  service: App
  now: number
}

export interface Fault extends FaultInfo {
  /** What takes time, such as a certificate to put in. Its result is handed to `breaks` and `request`. */
  prepare?: (aim: Aim) => Promise<string>
  /** Changes the world as a person would. What it changed is recorded, for undo. */
  breaks?: (aim: Aim, prepared: string) => void
  /** What the next request has to do differently. */
  request?: (aim: Aim, prepared: string) => RequestChange
}

/** Keeps the object's shape checked. A fault that lacks both `breaks` and `request` would do nothing. */
export const defineFault = (fault: Fault): Fault => fault

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'
export const everyService = ['opa', 'oic', 'fusion', 'gateway'] as const

/** Who did it, as the domain's records show. */
export const culprit: Author = { type: 'User', value: 'OCI User', display: 'A colleague' }
