import { isDeepStrictEqual } from 'node:util'
import { Mistake, oneOf, whole } from '../http/check'
import { emptyWorld } from './empty'
import { largeWorld } from './large'
import { readSeed } from './read-seed'
import type { WorldSeed } from './seed-format'
import { seededWorld } from './seeded'
import { twoTenancies } from './two-tenancies'
import type { WorldPlan } from './world-plan'

/** What a world was made from: kept with it, so that a reset finds the first day again. */
export type WorldOrigin =
  | { world: 'two-tenancies' }
  | { world: 'empty' }
  | { world: 'large'; apps: number }
  | { world: 'seed'; seed: WorldSeed }

export const worldNames = ['two-tenancies', 'empty', 'large'] as const

export type WorldName = (typeof worldNames)[number]

const defaultApps = 10_000
const mostApps = 1_000_000

/** A name, or a seed as `seed-format.ts` has it. Throws a sentence. */
export function readOrigin(world: unknown, apps?: number): WorldOrigin {
  if (typeof world === 'object' && world !== null) {
    if (apps !== undefined) throw new Mistake('A number of apps goes with the world "large" only.')
    // As it comes back from the disk: without the members that were left out.
    return { world: 'seed', seed: JSON.parse(JSON.stringify(readSeed(world))) as WorldSeed }
  }
  const name = oneOf(world, 'world', worldNames)
  if (name === 'large') return { world: name, apps: whole(apps ?? defaultApps, 'apps', 0, mostApps) }
  if (apps !== undefined) throw new Mistake('A number of apps goes with the world "large" only.')
  return { world: name }
}

export function planOf(origin: WorldOrigin): WorldPlan {
  switch (origin.world) {
    case 'two-tenancies':
      return twoTenancies
    case 'empty':
      return emptyWorld
    case 'large':
      return largeWorld(origin.apps)
    case 'seed':
      return seededWorld(origin.seed)
  }
}

/** In words, for a message. */
export const originName = (origin: WorldOrigin): string => {
  if (origin.world === 'large') return `large with ${origin.apps} apps`
  return origin.world === 'seed' ? 'made from a JSON seed' : origin.world
}

export const isSameOrigin = (one: WorldOrigin, other: WorldOrigin): boolean => isDeepStrictEqual(one, other)
