import type { Gate } from '../../gates/gate'
import type { Generation } from '../../setup/plan/generations'
import { generations } from '../../setup/plan/generations'

/** How a gate is opened by hand, and where. */
export interface Way {
  place: string
  steps: readonly string[]
}

export const isOfConsole = (generation: string): generation is Generation =>
  (generations as readonly string[]).includes(generation)

/** The click path in the words of one console; what is done elsewhere stays, whatever console it is. */
export const stepsIn = (byHand: Gate['byHand'], wanted: Generation): Way[] => {
  const known = byHand.some(({ generation }) => generation === wanted)
  return byHand
    .filter(({ generation }) => !isOfConsole(generation) || !known || generation === wanted)
    .map(({ generation, steps }) => ({ place: places[generation], steps }))
}

export const places: Record<Gate['byHand'][number]['generation'], string> = {
  'OCI console': 'in the OCI console',
  'Older OCI console': 'in the older OCI console',
  'IDCS console': 'in the IDCS console',
  Caller: 'at the caller',
  OPA: 'in Process Automation',
}
