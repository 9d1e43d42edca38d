import type { Hidden } from '@/lib/triage/bulk/hide-names'
import type { Part } from '@/lib/triage/bulk/part'
import type { Segment } from '@/lib/triage/bulk/segments'
import type { Key } from '@/lib/triage/bulk/signatures'
import type { Grouped } from '@/lib/triage/bulk/to-grouped'

/** To a reader. */
export type Order =
  | {
      kind: 'read'
      segments: Segment[]
      /** ISO instant, for lines without a time. */
      now: string
      keys?: readonly Key[]
      /** The first reader adds up what the others send it through these, in their order. */
      others: MessagePort[]
      /** To the first reader. */
      first?: MessagePort
    }
  | { kind: 'cancel' }

/** From a reader; of several, `done` comes from the first alone. `hidden`: of each group, in the same order. */
export type Report =
  | { kind: 'progress'; bytes: number; lines: number; tokens: number }
  | { kind: 'done'; grouped: Grouped; hidden: readonly Hidden[] }
  | { kind: 'failed'; because: FailedBecause }

/** From another reader to the first. */
export type Share = { part: Part } | { failed: FailedBecause }

/** `unreadable`: the browser could not read it (moved, changed, a folder); `not-gzip`: packed, and broken; `crashed`: our bug. */
export type FailedBecause = 'unreadable' | 'not-gzip' | 'crashed'
