export type DisturbanceKind =
  | 'latency'
  | 'rate-limit'
  | 'unavailable'
  | 'server-error'
  | 'redirect'
  | 'drop'
  | 'truncate'
  | 'clock-shift'
  | 'late-grants'

/** Types of identity domain, each with rate limits of its own. */
export type DomainTier = 'free' | 'oracle-apps' | 'oracle-apps-premium' | 'premium' | 'external-user'

/** Something that goes wrong between caller and domain, or in how a domain keeps time and grants: where, which calls, how much. */
export interface DisturbanceInput {
  kind: DisturbanceKind
  domain: string
  /** Absent: any. */
  method?: string
  /** Below the domain, from its start; with `*` for anything it is compared whole. Absent: everything, services included. */
  path?: string
  /** `clock-shift`: name of the instance whose clock it is; absent: the domain's own. */
  service?: string
  /** Begins with the n-th matching call; alone, it is that call only. */
  nth?: number
  /** Each n-th matching call. */
  every?: number
  /** After so many hits it rests. */
  times?: number
  /** `latency`. */
  milliseconds?: number
  /** `latency`: up to so many milliseconds more, by chance. */
  jitter?: number
  /** `clock-shift` (negative: behind), `late-grants`. */
  seconds?: number
  /** `rate-limit`. */
  tier?: DomainTier
  /** `rate-limit`: others have used it up; with `path`, for calls below it alone. */
  isUsedUp?: boolean
}

export interface Disturbance extends DisturbanceInput {
  id: string
  /** Calls it disturbed so far. */
  hits: number
  /** ISO instant by the sandbox's clock. */
  since: string
}

/** One member of `DisturbanceInput` as a form asks for it. */
export interface DisturbanceField {
  name: Exclude<keyof DisturbanceInput, 'kind'>
  label: string
  isRequired: boolean
  type: 'text' | 'number' | 'choice'
  choices?: { value: string; label: string }[]
  min?: number
  max?: number
  /** What stands there when nothing is given. */
  suggestion?: string | number
}

export interface DisturbanceKindInfo {
  kind: DisturbanceKind
  title: string
  /** What a caller sees. */
  effect: string
  fields: DisturbanceField[]
}
