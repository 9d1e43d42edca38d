import { openRecipeWorlds, type RecipeWorld } from '../setup/recipe-world'
import { allCases, type Case, sampleOf } from './cases'
import { type Outcome, play } from './play'
import { openRotationWorlds, rotationId } from './rotation-worlds'

interface Options {
  recipe?: string | undefined
  seed: number
  /** Pairs of failures for each recipe. */
  pairs: number
  /** At most so many cases of each way and recipe, by lot; else all. */
  perWay?: number
}

export interface Tally {
  cases: number
  converged: number
  duplicates: number
  orphans: number
  lost: number
}

export interface Played extends Case {
  world: string
  outcome: Outcome
}

/** Plays every case of every recipe, and of a rotation, against the sandbox. */
export async function chaos({ recipe, seed, pairs, perWay }: Options): Promise<Played[]> {
  const played: Played[] = []
  for (const world of await openWorlds(recipe)) {
    const straight = await play(world, {})
    if (!straight.isConverged) throw new Error(`${world.name} does not converge undisturbed: ${straight.why}`)
    const all = allCases(straight, pairs, seed)
    const cases = perWay === undefined ? all : sampleOf(all, perWay, seed)
    for (const each of cases) played.push(await playCase(world, each, straight.wanted))
  }
  return played
}

const openWorlds = async (only: string | undefined): Promise<RecipeWorld[]> => [
  ...(await openRecipeWorlds(only)),
  ...(only === undefined || only === rotationId ? await openRotationWorlds() : []),
]

async function playCase(world: RecipeWorld, each: Case, wanted: Parameters<typeof play>[2]): Promise<Played> {
  return { ...each, world: world.name, outcome: await play(world, each.trouble, wanted) }
}

export function tally(played: Played[]): Tally {
  const sum = (key: 'duplicates' | 'orphans' | 'lost') => played.reduce((total, { outcome }) => total + outcome[key], 0)
  return {
    cases: played.length,
    converged: played.filter(({ outcome }) => outcome.isConverged).length,
    duplicates: sum('duplicates'),
    orphans: sum('orphans'),
    lost: sum('lost'),
  }
}
