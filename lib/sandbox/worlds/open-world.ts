import { Mistake } from '../http/check'
import type { SandboxOptions } from '../sandbox-types'
import { seedWorld } from '../seed/seed-world'
import { holdFolder } from '../world/hold-folder'
import { forgetful, openStore, type Store } from '../world/store'
import { createWorld, type World } from '../world/world'
import { isSameOrigin, originName, planOf, readOrigin, type WorldOrigin } from './origin'
import { readState } from './state'

/** The kept world of a folder, else the world or state that was asked for, else the two tenancies. */
export async function openWorld(options: SandboxOptions): Promise<World> {
  const { folder, state, now = Date.now } = options
  const asked = options.world === undefined ? undefined : readOrigin(options.world, options.apps)
  if (asked && state !== undefined) throw new Mistake('Either a world or a state can be opened, not both.')
  const given = state === undefined ? undefined : readState(state)
  if (folder !== undefined) await holdFolder(folder)
  const store = folder === undefined ? forgetful : openStore(folder)
  if (given && !store.isEmpty)
    throw new Mistake(
      `${folder} holds a world already. Import into it with PUT /control/state, or name another folder.`,
    )
  const origin = keptOrigin(store, asked, folder) ?? given?.origin ?? asked ?? { world: 'two-tenancies' }
  const world = createWorld(origin, store.origin?.profiles ?? planOf(origin).profiles, store, now)
  if (given) world.become(given.origin, given.domains)
  else if ((await seedWorld(world)) || store.hasLog) world.compact()
  return world
}

/** A folder's world stays what it is: starting another over it would lose what somebody made there. */
function keptOrigin(store: Store, asked: WorldOrigin | undefined, folder = ''): WorldOrigin | undefined {
  if (store.isEmpty) return undefined
  // Before worlds had names there was this one.
  const kept = store.origin?.origin ?? { world: 'two-tenancies' as const }
  if (asked && !isSameOrigin(asked, kept))
    throw new Mistake(
      `${folder} holds the world ${originName(kept)}, not ${originName(asked)}. Name no world to go on with it, name another folder, or remove this one.`,
    )
  return kept
}
