import type { Certainty, Cite } from '../gates/gate'

/** Which right one kind of work needs, and who must hold it under each kind of grant. */
export interface RoleNeed {
  /** Good in an address: `/help/roles#run-integration`. */
  id: string
  service: string
  /** What the client does there. */
  does: string
  /** What that covers, where the name does not say it. */
  detail?: string
  /** Client credentials: nobody is signed in. */
  asItself: string
  /** A user assertion, a sign-in, a device code, a password: the token stands for a person. */
  asUser: string
  /** What is easily taken for it, or overlooked. */
  note?: string
  certainty: Certainty
  /** Where a call without it stops. */
  gates: readonly [string, ...string[]]
  cites: readonly [Cite, ...Cite[]]
}
