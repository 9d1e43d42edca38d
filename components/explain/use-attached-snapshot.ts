import { useRef, useState } from 'react'
import { findSnapshot } from '@/lib/snapshot/find-snapshot'
import type { Snapshot } from '@/lib/snapshot/snapshot'
import { readFile } from './read-file'

export type AttachedSnapshot =
  | { at: 'none' }
  | { at: 'reading' }
  | { at: 'refused'; because: string }
  /** `chosen`: the application a person named. */
  | { at: 'open'; snapshot: Snapshot; chosen?: string }

/**
 * A snapshot that came with what was pasted. It stays beside the box until it is taken away, so that several errors can be read by
 * it. `take` answers the text without it.
 */
export function useAttachedSnapshot() {
  const [attached, setAttached] = useState<AttachedSnapshot>({ at: 'none' })
  const last = useRef('')

  const take = (text: string): string => {
    const found = findSnapshot(text)
    if (!found) return text
    if (found.snapshot !== last.current) {
      last.current = found.snapshot
      setAttached({ at: 'reading' })
      void open(found.snapshot).then((next) => {
        if (last.current === found.snapshot) setAttached(next)
      })
    }
    return found.rest
  }
  const choose = (chosen: string) => setAttached((now) => (now.at === 'open' ? { ...now, chosen } : now))
  const leaveOut = () => {
    last.current = ''
    setAttached({ at: 'none' })
  }
  /** Of a file that a person says is one. */
  const openFile = async (file: File): Promise<void> => {
    const text = await readFile(file)
    if (text.ok && findSnapshot(text.value)) {
      take(text.value)
      return
    }
    last.current = ''
    setAttached({ at: 'refused', because: text.ok ? noSnapshot : text.error })
  }
  return { attached, take, openFile: (file: File) => void openFile(file), choose, leaveOut }
}

const noSnapshot = 'This file is no snapshot of a domain. Paste what is in it instead.'

async function open(text: string): Promise<AttachedSnapshot> {
  try {
    // Its schema is needed by those alone who were given a snapshot.
    const { readSnapshot } = await import('@/lib/snapshot/read-snapshot')
    const read = readSnapshot(text)
    return read.ok ? { at: 'open', snapshot: read.value } : { at: 'refused', because: read.error }
  } catch {
    // The code for it could not be loaded.
    return { at: 'refused', because: 'The console’s own server does not answer. Reload the page when it does.' }
  }
}
