import { usualLimits } from '../../triage/bulk/limits'
import type { Part } from '../../triage/bulk/part'
import { readSegments } from '../../triage/bulk/read-segments'
import type { Bytes, Segment } from '../../triage/bulk/segments'
import type { Key } from '../../triage/bulk/signatures'
import { checkedBy } from './given-keys'

/** What one thread reads of a file, without the file. */
export type Share = Omit<Segment, 'file'>[]

/** As of when times are judged, an ISO instant, and by what signatures. */
export interface JudgedBy {
  now: string
  keys: readonly Key[] | undefined
}

/** `onRead` is told how many bytes more were read. */
export const readShare = (
  file: Bytes,
  share: Share,
  { now, keys }: JudgedBy,
  onRead: (bytes: number) => void = () => undefined,
): Promise<Part> =>
  readSegments(
    share.map((stretch) => ({ ...stretch, file })),
    {
      now,
      most: usualLimits,
      keys: checkedBy(keys),
      isCancelled: () => false,
      onPiece: ({ bytes }) => onRead(bytes),
    },
  )
