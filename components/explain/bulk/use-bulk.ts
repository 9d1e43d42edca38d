'use client'

import { useEffect, useRef, useState } from 'react'
import type { Hidden } from '@/lib/triage/bulk/hide-names'
import type { Key } from '@/lib/triage/bulk/signatures'
import type { Grouped } from '@/lib/triage/bulk/to-grouped'
import { takeHandedFile } from './handed-file'
import type { FailedBecause } from './messages'
import { type Readers, type ReadSoFar, startReaders } from './read-files'

/** Something to read: files in their order, or what was pasted. */
export interface Source {
  name: string
  files: readonly Blob[]
  /** Bytes. */
  size: number
}

export interface BulkResult {
  source: Source
  grouped: Grouped
  /** Of each group, in the same order. */
  hidden: readonly Hidden[]
  keys: readonly Key[] | undefined
  /** Bytes read when it was cancelled. */
  cancelledAt?: number
}

export type BulkStage =
  | { at: 'empty' }
  | { at: 'reading'; source: Source; soFar: ReadSoFar; elapsed: number; isCancelling: boolean }
  | ({ at: 'read' } & BulkResult)
  | { at: 'failed'; source: Source; because: FailedBecause }

export interface Bulk {
  stage: BulkStage
  read: (source: Source, keys?: readonly Key[]) => void
  cancel: () => void
  clear: () => void
}

/** The readers of this page, and where they are. */
export function useBulk(): Bulk {
  const [stage, setStage] = useState<BulkStage>({ at: 'empty' })
  const readers = useRef<Readers>(undefined)
  const bytesRead = useRef(0)
  const isCancelled = useRef(false)
  const handed = useRef<File>(undefined)

  const read = async (source: Source, keys?: readonly Key[]) => {
    const running = readers.current
    if (!running) return
    isCancelled.current = false
    bytesRead.current = 0
    const startedAt = performance.now()
    const none = { bytes: 0, lines: 0, tokens: 0 }
    setStage({ at: 'reading', source, soFar: none, elapsed: 0, isCancelling: false })
    const outcome = await running.read(source.files, {
      now: new Date().toISOString(),
      ...(keys && { keys }),
      onProgress: (soFar) => {
        bytesRead.current = soFar.bytes
        const elapsed = performance.now() - startedAt
        setStage({ at: 'reading', source, soFar, elapsed, isCancelling: isCancelled.current })
      },
    })
    if (outcome.at === 'failed') setStage({ at: 'failed', source, because: outcome.because })
    else
      setStage({
        at: 'read',
        source,
        grouped: outcome.grouped,
        hidden: outcome.hidden,
        keys,
        ...(isCancelled.current ? { cancelledAt: bytesRead.current } : {}),
      })
  }
  const reading = useRef(read)

  useEffect(() => {
    const started = startReaders()
    readers.current = started
    // Kept, as in development every effect runs twice.
    handed.current ??= takeHandedFile()
    if (handed.current) void reading.current(sourceOf([handed.current]))
    return () => {
      started.stop()
      readers.current = undefined
    }
  }, [])

  return {
    stage,
    read: (source, keys) => void read(source, keys),
    cancel() {
      isCancelled.current = true
      setStage((now) => (now.at === 'reading' ? { ...now, isCancelling: true } : now))
      readers.current?.cancel()
    },
    clear: () => setStage({ at: 'empty' }),
  }
}

export const sourceOf = (files: readonly File[]): Source => ({
  name: files.length === 1 ? (files[0]?.name ?? 'file') : `${files.length} files`,
  files,
  size: files.reduce((sum, { size }) => sum + size, 0),
})
