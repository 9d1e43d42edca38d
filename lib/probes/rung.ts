/** Requests of one run, in the order in which they are sent; each adds one thing. */
export type RungId = 'discovery' | 'token-endpoint' | 'client' | 'sign-in-page' | 'grant' | 'scope' | 'service'

export interface Rung {
  id: RungId
  /** What a person would ask. */
  question: string
  /** What it adds to the one before, or why it can be left out. */
  adds: string
  /** Sent by a click of its own, which says what it does: somebody signs in, lets a device in, or something is run. */
  waitsFor?: 'sign-in' | 'device' | 'call'
}

/** All scopes that a client has on the domain itself. Source: OCI IAM, Scopes. Its token opens no service, and is thrown away. */
export const ownScopes = 'urn:opc:idm:__myscopes__'
