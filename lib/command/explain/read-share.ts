import { usualLimits } from '../../triage/bulk/limits'
import type { Part } from '../../triage/bulk/part'
import { readSegments } from '../../triage/bulk/read-segments'
import type { Bytes, Segment } from '../../triage/bulk/segments'

/** What one thread reads of a file, without the file. */
export type Share = Omit<Segment, 'file'>[]

/** `now`: ISO instant. `onRead` is told how many bytes more were read. */
export const readShare = (
  file: Bytes,
  share: Share,
  now: string,
  onRead: (bytes: number) => void = () => undefined,
): Promise<Part> =>
  readSegments(
    share.map((stretch) => ({ ...stretch, file })),
    {
      now,
      most: usualLimits,
      keys: undefined,
      isCancelled: () => false,
      onPiece: ({ bytes }) => onRead(bytes),
    },
  )
