import { catalogue } from '../../gates/catalogue'
import { changesOf, fittingFaults, mend, privateCause, seqNow, tryOut } from './case-of'
import type { Lot } from './lot'
import { openSetup, type Setup, targetOf } from './open-setup'
import { nameOf, plainVariants, type Variant } from './variant'
import type { MatrixWorld } from './world'

/**
 * Faults that undo each other or speak of the same thing make no pair: both change the same part of the request, or the one takes away
 * what the other is about.
 */
function canMeet(world: MatrixWorld, one: string, other: string, setup: Setup): boolean {
  if (one === other) return false
  const infos = world.sandbox.faults.list()
  const [a, b] = [one, other].map((id) => infos.find((info) => info.id === id))
  // What never arrives hides everything behind it from the sandbox, which has to say which came first.
  if (!a || !b || a.isSilent || b.isSilent) return false
  return setup !== undefined
}

export interface Pairs {
  run: number
  right: number
  misses: string[]
}

/**
 * Two faults at once, by lot. Right: the one that the request meets first, by the sandbox's own note, is named first; and the other is
 * named as next, or, where nothing public shows it yet, is named first once the first is mended.
 */
export async function drawnPairs(world: MatrixWorld, lot: Lot, count: number): Promise<Pairs> {
  const variants = plainVariants()
  const misses: string[] = []
  let run = 0
  let right = 0
  const states = new Map<string, { setup: Setup; state: unknown }>()
  while (run < count) {
    const variant = lot.one(variants)
    const held = states.get(nameOf(variant)) ?? (await prepare(world, variant))
    states.set(nameOf(variant), held)
    const ids = fittingFaults(held.setup).map(({ id }) => id)
    const [one, other] = [lot.one(ids), lot.one(ids)]
    if (!canMeet(world, one, other, held.setup)) continue
    world.sandbox.importState(held.state)
    const outcome = await onePair({ ...held.setup }, one, other)
    if (outcome === 'no pair') continue
    run += 1
    if (outcome === undefined) right += 1
    else misses.push(`${nameOf(variant)}: ${one} + ${other}: ${outcome}`)
  }
  return { run, right, misses }
}

async function prepare(world: MatrixWorld, variant: Variant) {
  world.reset()
  const setup = await openSetup(world, variant)
  return { setup, state: world.sandbox.exportState() as unknown }
}

/** `undefined`: right. */
async function onePair(setup: Setup, one: string, other: string): Promise<string | 'no pair' | undefined> {
  const { faults } = setup.world.sandbox
  const memory = {}
  // Something must have been spent before it can be repeated.
  if ((await tryOut(setup, memory, [])).judgement.outcome !== 'passed') return 'is not green to begin with'
  const put = []
  try {
    for (const id of [one, other]) put.push(await faults.put(id, targetOf(setup)))
  } catch {
    return 'no pair'
  }
  const [first, second] = put
  if (!first || !second || isSamePart(first.change ?? {}, second.change ?? {})) return 'no pair'
  const before = seqNow(setup)
  const broken = await tryOut(setup, memory, changesOf(put))
  const met = privateCause(setup, before)
  // Together they can make a third thing, or one hides in the other.
  if (met !== one && met !== other) return 'no pair'
  const hidden = met === one ? other : one
  const { cause, next, candidates } = broken.judgement
  if (cause?.gateId !== met)
    return `met ${met}, found ${cause?.gateId ?? `candidates ${candidates.map(({ gateId }) => gateId).join(', ')}`}`
  if (next.some(({ gateId }) => gateId === hidden)) return undefined
  if (!cause.fix) return 'no fix'
  const after = await mend(setup, cause.fix, put, met)
  const then = await tryOut(after.setup, memory, after.faults, after.fixes)
  const found = then.judgement.cause?.gateId
  if (found === hidden || then.judgement.candidates.some(({ gateId }) => gateId === hidden)) return undefined
  // The fix of the first may have mended the second with it.
  if (then.judgement.outcome === 'passed') return undefined
  return `then ${found ?? then.judgement.outcome}, not ${hidden}`
}

/** Two changes of one part of the request: only the later one would count. */
const isSamePart = (one: object, other: object): boolean =>
  Object.keys(one).some(
    (name) =>
      name in other &&
      (name !== 'claims' && name !== 'header' && name !== 'signIn'
        ? true
        : Object.keys((one as Record<string, object>)[name] ?? {}).some(
            (part) => part in ((other as Record<string, object>)[name] ?? {}),
          )),
  )

export const order = catalogue.map(({ id }) => id)
