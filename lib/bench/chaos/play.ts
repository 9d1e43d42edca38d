import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { runAttended } from '../../setup/rotation-fixture'
import { fold } from '../../setup/run/fold'
import { undo } from '../../setup/run/undo'
import { type MemoryJournal, memoryJournal, sandboxDomain } from '../../setup/setup-fixture'
import type { RecipeWorld } from '../setup/recipe-world'
import { difference, exportedRows, type Rows } from './comparable'
import { type Fault, openWire } from './wire'

/** What goes wrong while a plan runs and while it is undone. */
export interface Trouble {
  run?: Fault[]
  undo?: Fault[]
  /** The process dies before this journal write (from 1). */
  killRunAt?: number
  killUndoAt?: number
  /** Undone from where it stopped or died, not resumed. */
  givesUp?: boolean
  /** Two runners at once; they meet differently for each number. */
  race?: number
}

export interface Outcome {
  /** Ended as an undisturbed run and, undone, as the domain was before. */
  isConverged: boolean
  duplicates: number
  orphans: number
  lost: number
  /** Requests and journal writes of a first process, for counting cases. */
  requests: { run: number; undo: number }
  writes: { run: number; undo: number }
  /** Why it did not converge. */
  why?: string
}

/** What an undisturbed run leads to. */
export interface Wanted {
  start: Rows
  after: string
  /** How many things it made. */
  made: number
}

/** After so many times somebody pressing the button gives up. */
const patience = 12

export async function play(
  world: RecipeWorld,
  trouble: Trouble,
  wanted?: Wanted,
): Promise<Outcome & { wanted: Wanted }> {
  const { sandbox, domainName, plan, reset } = world
  reset()
  const start = wanted?.start ?? exportedRows(sandbox, domainName)
  const journal = memoryJournal()
  const ran = await persist(runAttended, ['done'], world, journal, {
    faults: trouble.run,
    killAt: trouble.killRunAt,
    race: trouble.race,
    isOnce: trouble.givesUp,
  })
  const end = exportedRows(sandbox, domainName)
  const added = addedIds(start, end)
  const after = difference(start, end)
  const named = JSON.stringify(journal.events)
  const goal = wanted ?? { start, after, made: added.length }
  const hasEnded = trouble.givesUp === true || (ran.outcome === 'done' && after === goal.after)
  const counts = {
    duplicates: Math.max(0, added.length - goal.made),
    orphans: trouble.givesUp ? 0 : added.filter((id) => !named.includes(id)).length,
    lost: trouble.givesUp ? 0 : lostSecrets(world, journal),
  }

  const undone = await persist(undo, ['undone'], world, journal, { faults: trouble.undo, killAt: trouble.killUndoAt })
  const last = exportedRows(sandbox, domainName)
  const isNothingToUndo = undone.outcome === 'not-now' && journal.events.length === 0
  const isBack = (undone.outcome === 'undone' || isNothingToUndo) && difference(start, last) === ''
  const orphans = counts.orphans + addedIds(start, last).length
  const isConverged = hasEnded && isBack && counts.duplicates + orphans + counts.lost === 0
  const says = fold(plan.steps, journal.events).steps.flatMap((each) => each.says ?? [])
  return {
    ...counts,
    orphans,
    isConverged,
    requests: { run: ran.requests, undo: undone.requests },
    writes: { run: ran.writes, undo: undone.writes },
    wanted: goal,
    ...(!isConverged && { why: `run ${ran.outcome}, undo ${undone.outcome}: ${says.join(' | ')}` }),
  }
}

const addedIds = (start: Rows, end: Rows): string[] => [...end].flatMap(([key, { id }]) => (start.has(key) ? [] : [id]))

interface Process {
  faults?: Fault[] | undefined
  killAt?: number | undefined
  race?: number | undefined
  isOnce?: boolean | undefined
}

/** Starts, and after each stop or death again, as a person or the next start of the console does. */
async function persist(
  go: typeof runAttended | typeof undo,
  ends: string[],
  { sandbox, domainName, plan }: RecipeWorld,
  journal: MemoryJournal,
  { faults = [], killAt, race, isOnce }: Process,
) {
  let writes = 0
  let secretCount = journal.secrets.size
  const wire = openWire(sandbox, faults, race === undefined ? undefined : restless(race), domainName)
  // One process asks for its token once: what is late then arrives between a look and the write behind it.
  let domain = sandboxDomain(sandbox, wire.fetch, domainName)
  const attempt = (crashAt?: number) => {
    const kept = memoryJournal(journal, crashAt)
    const append: typeof kept.append = (...given) => {
      writes++
      return kept.append(...given)
    }
    const newId = () => `secret-${++secretCount}`
    return go(plan, {
      domain,
      journal: { ...kept, append },
      now: Date.now,
      newId,
      wait: async () => undefined,
    })
  }
  const [first = { status: 'rejected' as const }] = await Promise.allSettled(
    race === undefined ? [attempt(killAt)] : [attempt(), attempt()],
  )
  const firstWrites = writes
  let outcome: string = first.status === 'fulfilled' ? first.value : 'killed'
  if (outcome === 'killed') domain = sandboxDomain(sandbox, wire.fetch, domainName)
  for (let tries = 0; !ends.includes(outcome) && !isOnce && tries < patience; tries++) outcome = await attempt()
  return { outcome, requests: wire.count(), writes: firstWrites }
}

/** The client secret that was put away must be the one that counts. */
function lostSecrets({ sandbox, domainName, plan }: RecipeWorld, { events, secrets }: MemoryJournal): number {
  const { steps } = fold(plan.steps, events)
  const appId = steps.find(({ step }) => step.kind === 'create-app' && step.isClient !== false)?.made?.id
  if (appId === undefined) return 0
  const secretId = steps.findLast((each) => each.secretId !== undefined)?.secretId
  const held = secretId === undefined ? undefined : secrets.get(secretId)
  const app = exportedRows(sandbox, domainName).get(`apps ${appId}`)
  const isHeld = held !== undefined && createHash('sha256').update(held).digest('hex') === app?.clientSecret
  return isHeld ? 0 : 1
}

/** Lets others go first for a number of turns that the seed decides. */
function restless(seed: number): () => Promise<void> {
  let state = seed
  return async () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    for (let turns = (state >> 16) % 6; turns > 0; turns--) await setImmediate()
  }
}
