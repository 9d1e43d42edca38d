/** Who takes part. `sign-in` is the domain's page, in a window of its own. */
export type LaneId = 'sign-in' | 'browser' | 'assay' | 'domain' | 'service'

export interface Lane {
  id: LaneId
  name: string
}

/** Where a run came to its end: the gate that shut there, or how many it may be. */
export interface Stop {
  gateId?: string
  says: string
}

/** One thing that went from one to another, or that one did alone. Values are masked as in the requests themselves. */
export interface Step {
  /** Unique in its run. */
  id: string
  from: LaneId
  to: LaneId
  says: string
  values: [name: string, value: string][]
  /** How long it took, as it was measured, in words. */
  took?: string
  stop?: Stop
}

/** One run, in the order in which it happened. */
export interface Sequence {
  lanes: Lane[]
  steps: Step[]
  /** What was not sent, and would stop: one sentence. */
  ahead?: string
}
