import type { DeploymentSpecification } from '../../world/service-resources'

/** A key of a JSON Web Key Set, as far as it matters here. */
export interface RemoteKey {
  kid?: unknown
  kty?: unknown
  alg?: unknown
  n?: unknown
  e?: unknown
}

interface Kept {
  keys: RemoteKey[]
  until: number
}

/** In memory, as a gateway's own. Each deployment begins without any. */
const kept = new WeakMap<DeploymentSpecification, Kept>()

export const keptKeys = (specification: DeploymentSpecification): Kept | undefined => kept.get(specification)

/** As this deployment has read them; `until` in milliseconds by its own clock. */
export const keepKeys = (specification: DeploymentSpecification, keys: RemoteKey[], until: number): void => {
  kept.set(specification, { keys, until })
}
