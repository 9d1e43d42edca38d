import type { Disturbance } from '../disturbance-types'

/** A disturbance as it is kept. */
export interface DisturbanceRow extends Disturbance {
  /** Matching calls so far. */
  seen: number
}
