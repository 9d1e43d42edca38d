import { useEffect, useRef, useState } from 'react'
import { download } from '@/components/setup/download'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import type { Snapshot } from '@/lib/snapshot/snapshot'
import { type SnapshotOrder, takeSnapshot } from './take-snapshot'

interface SnapshotFile {
  name: string
  text: string
}

export type SnapshotStage =
  | { at: 'rest' }
  | { at: 'looking'; done: number; of: number }
  | { at: 'failed'; error: unknown }
  | { at: 'made'; snapshot: Snapshot; file: SnapshotFile }

/** Makes one picture of a domain at a time, and hands it to the person as a file. */
export function useSnapshot() {
  const [stage, setStage] = useState<SnapshotStage>({ at: 'rest' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const make = async (order: SnapshotOrder) => {
    running.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    const of = order.appIds.length
    setStage({ at: 'looking', done: 0, of })
    try {
      const snapshot = await takeSnapshot(order, { signal, onDone: (done) => setStage({ at: 'looking', done, of }) })
      // The schema is needed here only, and where a snapshot is opened.
      const { writeSnapshot } = await import('@/lib/snapshot/write-snapshot')
      if (signal.aborted) return
      const file = writeSnapshot(snapshot)
      download(file.name, file.text)
      setStage({ at: 'made', snapshot, file })
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ApiProblemError)) console.error(error)
      setStage({ at: 'failed', error })
    }
  }
  const cancel = () => {
    running.current?.abort()
    setStage({ at: 'rest' })
  }
  return { stage, make, cancel }
}
