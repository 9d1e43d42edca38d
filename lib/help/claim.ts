import type { Certainty, Cite } from '../gates/gate'

/** A claim of a domain's tokens. */
export interface Claim {
  /** As it stands in the token; several where they say the same of different things. */
  names: readonly [string, ...string[]]
  /** Which tokens have it, where not all do. */
  of?: string
  /** One to three sentences. */
  means: string
  certainty: Certainty
  cites: readonly [Cite, ...Cite[]]
  /** Gates that judge by it. */
  gates?: readonly string[]
}

/** Good in an address: `/help/claims#sub_type`. */
export const claimAnchor = ({ names: [name] }: Pick<Claim, 'names'>): string => name.replace(/[^\w-]/g, '-')
