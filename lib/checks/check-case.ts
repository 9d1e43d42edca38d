import type { ServiceInstance } from '../queries/shapes/domains'
import type { ServiceTestInput } from '../queries/shapes/test'

/** What a check asks, in names and ids: no secret, no key, no token, so that it can be kept and asked again. */
export interface CheckCase {
  clientId: string
  /** The application's name when it was saved. */
  clientName: string
  /** Of the client's application, where the domain told it. */
  appId?: string
  grantType: string
  scope: string
  /** A refresh token is asked for too. */
  isOffline: boolean
  /** For whom, where the request says so. */
  userName?: string
  /** Of the certificate whose key signs; absent where nothing is signed. */
  alias?: string
  clientProof: 'basic' | 'post' | 'assertion'
  /** The called instance; absent: the check ends with the token. */
  service?: { appId: string; kind: ServiceInstance['kind']; name: string }
  call?: CheckCall
}

type Call = ServiceTestInput['call']

/** The proof call. What a POST carried may be anything, so it is not kept; that there was something is. */
export type CheckCall = { baseUrl: string } & (
  | Exclude<Call, { kind: 'trigger' }>
  | (Omit<Extract<Call, { kind: 'trigger' }>, 'body'> & { hasBody?: true })
)

/** What must be there before a check can be asked again; `nothing`: one click does it. */
export type CheckNeed = 'nothing' | 'secret' | 'key' | 'password' | 'sign-in' | 'device' | 'body'
