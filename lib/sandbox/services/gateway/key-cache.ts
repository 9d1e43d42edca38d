import type { World } from '../../world/world'

/** A key of a JSON Web Key Set, as far as it matters here. */
export interface RemoteKey {
  kid?: unknown
  kty?: unknown
  alg?: unknown
  n?: unknown
  e?: unknown
}

interface Cached {
  keys: RemoteKey[]
  until: number
}

/** In memory, as a gateway's own. Replacing the policy makes a new deployment, which has none yet. */
const caches = new WeakMap<World, Map<string, Cached>>()

export const cacheOf = (world: World): Map<string, Cached> => {
  const cache = caches.get(world.root) ?? new Map<string, Cached>()
  caches.set(world.root, cache)
  return cache
}

export const cacheKey = (domain: string, gateway: string): string => `${domain}/${gateway}`

export const forgetKeys = (world: World, domain: string, gateway: string): void => {
  cacheOf(world).delete(cacheKey(domain, gateway))
}
