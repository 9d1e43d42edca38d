import { type Stage, stages } from '@/lib/gates/gate'
import type { LabView } from '@/lib/queries/shapes/lab'

/** A gate and where on the way it stands. */
export interface GatePlace {
  id: string
  stage: Stage
}

type Fault = LabView['faults'][number]

/** Faults by the stage of the gate they shut, both in the order a call meets them. Faults of a gate nobody knows come last. */
export function groupFaults(
  faults: readonly Fault[],
  places: readonly GatePlace[],
): { stage: Stage | undefined; faults: Fault[] }[] {
  const rank = new Map(places.map(({ id }, position) => [id, position]))
  const stageOf = new Map(places.map(({ id, stage }) => [id, stage]))
  const sorted = [...faults].sort(
    (one, other) => (rank.get(one.id) ?? places.length) - (rank.get(other.id) ?? places.length),
  )
  return [...stages, undefined]
    .map((stage) => ({ stage, faults: sorted.filter(({ id }) => stageOf.get(id) === stage) }))
    .filter((group) => group.faults.length > 0)
}

/** One setup a client, the newest, as several runs may have touched the same one; the one asked for stays. They come newest first. */
export const newestTargets = (targets: LabView['targets'], wanted: string | undefined): LabView['targets'] => {
  const seen = new Set(targets.filter(({ runId }) => runId === wanted).map(({ clientId }) => clientId))
  return targets.filter(({ clientId, runId }) => {
    if (runId === wanted) return true
    if (seen.has(clientId)) return false
    seen.add(clientId)
    return true
  })
}
