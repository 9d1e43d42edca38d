import { catalogue } from '../../gates/catalogue'
import type { Verdict } from '../../gates/verdict'
import { changesOf, firstFinding, fittingFaults, mend, privateCause, seqNow, shutGates, tryOut } from './case-of'
import type { Memory } from './go'
import { openSetup, targetOf } from './open-setup'
import { nameOf, type Variant } from './variant'
import type { MatrixWorld } from './world'

export interface Single {
  fault: string
  setup: string
  /** The first finding is the gate, it is no surer than it may be, and nothing else is called shut. */
  isFirst: boolean
  /** The fix turned it green. */
  isGreen: boolean
  /** What went wrong, for the list of misses. */
  says?: string
}

/** Every fault that a recipe's setup can have, one at a time. */
export async function singlesOf(world: MatrixWorld, variant: Variant, only?: string): Promise<Single[]> {
  world.reset()
  const setup = await openSetup(world, variant)
  const memory: Memory = {}
  const healthy = await tryOut(setup, memory, [])
  if (healthy.judgement.outcome !== 'passed')
    return [miss('(healthy)', variant, `is not green: ${firstFinding(healthy.judgement) ?? 'nothing found'}`)]
  const state = world.sandbox.exportState()
  const singles: Single[] = []
  for (const { id } of fittingFaults(setup)) {
    if (only !== undefined && id !== only) continue
    world.sandbox.importState(state)
    singles.push(await one(world, variant, { ...setup }, { ...memory }, id))
  }
  return singles
}

async function one(
  world: MatrixWorld,
  variant: Variant,
  setup: Awaited<ReturnType<typeof openSetup>>,
  memory: Memory,
  id: string,
): Promise<Single> {
  const { faults } = world.sandbox
  try {
    const fault = await faults.put(id, targetOf(setup))
    const before = seqNow(setup)
    const broken = await tryOut(setup, memory, changesOf([fault]))
    const noted = privateCause(setup, before)
    const isSilent = faults.list().some((info) => info.id === id && info.isSilent)
    if (noted !== id && !(isSilent && noted === undefined))
      return miss(id, variant, `the sandbox noted ${noted ?? 'nothing'}`)
    const { cause, candidates } = broken.judgement
    if (cause?.gateId !== id)
      return miss(
        id,
        variant,
        `found ${cause?.gateId ?? `candidates ${candidates.map(({ gateId }) => gateId).join(', ')}`}`,
      )
    const others = shutGates(broken.judgement).filter((gate) => gate !== id)
    if (others.length > 0) return miss(id, variant, `calls ${others.join(', ')} shut as well`)
    if (isOverstated(cause)) return miss(id, variant, `claims to be ${cause.certainty}`)
    if (!cause.fix || cause.evidence.length === 0) return miss(id, variant, 'has no fix or no evidence')
    const next = await mend(setup, cause.fix, [fault], id)
    const mended = await tryOut(next.setup, memory, next.faults, next.fixes)
    const found = firstFinding(mended.judgement)
    const isGreen = mended.judgement.outcome === 'passed' && found === undefined
    return {
      fault: id,
      setup: nameOf(variant),
      isFirst: true,
      isGreen,
      ...(!isGreen && { says: `after the fix (${cause.fix.kind}): ${found ?? mended.judgement.outcome}` }),
    }
  } catch (thrown) {
    return miss(id, variant, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

const sureness = ['inferred', 'observed', 'documented']

/** Surer than the gate may be, or than the surest of its known refusals where one of them is what was seen. */
export function isOverstated({ gateId, certainty, by }: Verdict): boolean {
  const gate = catalogue.find(({ id }) => id === gateId)
  if (!gate || certainty === undefined) return true
  const most = by === 'check' ? [gate.certainty] : gate.refusals.map((refusal) => refusal.certainty)
  const rank = (each: string) => sureness.indexOf(each)
  return rank(certainty) > Math.max(...most.map(rank)) || rank(certainty) > rank(gate.certainty)
}

const miss = (fault: string, variant: Variant, says: string): Single => ({
  fault,
  setup: nameOf(variant),
  isFirst: false,
  isGreen: false,
  says,
})
