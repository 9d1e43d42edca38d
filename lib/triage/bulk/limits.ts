/** What is kept at most, so that memory stays flat however long a log is. */
export interface Limits {
  tokens: number
  /** Kinds of events that may tell of an error. */
  errors: number
  groups: number
  /** Of each group. */
  clients: number
}

export const usualLimits: Limits = { tokens: 200_000, errors: 10_000, groups: 5_000, clients: 50 }
