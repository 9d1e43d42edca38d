'use client'

import { useEffect, useRef, useState } from 'react'
import type { Case } from '@/lib/triage/case/case'
import { isCaseFile, readCaseFile } from '@/lib/triage/case/read-case-file'
import { type Reading, read } from './read'
import { type LeftOut, sortFiles } from './sort-files'

export type Stage =
  | { at: 'empty' }
  /** Too long to be read between two frames: something has to be shown meanwhile. */
  | { at: 'reading'; length: number }
  | { at: 'read'; reading: Reading; round: number }
  /** `before`: what it took the place of. */
  | { at: 'opened'; told: Case; round: number; before?: { text: string; files: readonly Source[] } }
  /** One sentence: why, and what to do. */
  | { at: 'failed'; says: string }

/** A file that is read together with what stands in the box. */
export interface Source {
  id: number
  name: string
  /** Bytes. */
  size: number
  text: string
}

/** Typing goes on at once; reading starts when it pauses. */
const pause = 140

/** From here on reading may take a moment, and the page says that it reads. */
const long = 50_000

/**
 * What stands in the box and the files beside it, read after a pause. No text is in a reading, as it may hold secrets: `textsNow` gives
 * them to whoever must have a token whole. `take` takes out what is no text of the case, and answers the rest.
 */
export function useSources(take: (text: string) => string) {
  const [stage, setStage] = useState<Stage>({ at: 'empty' })
  const [files, setFiles] = useState<readonly Source[]>([])
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([])
  const [big, setBig] = useState<File>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const round = useRef(0)
  /** A file that is still being read when the page is cleared, or a case opened, belongs to nothing any more. */
  const clears = useRef(0)
  const inBox = useRef('')
  const kept = useRef<readonly Source[]>([])
  useEffect(() => () => clearTimeout(timer.current), [])

  const textsNow = () => [inBox.current, ...kept.current.map(({ text }) => text)].filter((text) => text.trim() !== '')

  const keep = (next: readonly Source[]) => {
    kept.current = next
    setFiles(next)
  }

  const readSoon = () => {
    clearTimeout(timer.current)
    const length = textsNow().reduce((sum, text) => sum + text.length, 0)
    if (length === 0) {
      setStage({ at: 'empty' })
      return
    }
    if (length > long) setStage({ at: 'reading', length })
    timer.current = setTimeout(() => {
      round.current += 1
      const [first, ...others] = textsNow()
      if (first === undefined) return
      try {
        setStage({ at: 'read', reading: read([first, ...others], new Date().toISOString()), round: round.current })
      } catch (error) {
        // Our bug; the text is kept in the box, so that a part of it can be tried.
        console.error(error)
        setStage({
          at: 'failed',
          says: 'This could not be read. That is a mistake in Assay: try the part with the error alone.',
        })
      }
    }, pause)
  }

  /** A case stands alone; what was read before waits. */
  const open = (told: Case) => {
    clearTimeout(timer.current)
    clears.current += 1
    const waits = textsNow().length > 0 ? { text: inBox.current, files: kept.current } : undefined
    inBox.current = ''
    keep([])
    round.current += 1
    const at = round.current
    setStage((now) => {
      const before = waits ?? (now.at === 'opened' ? now.before : undefined)
      return { at: 'opened', told, round: at, ...(before && { before }) }
    })
  }

  const onText = (text: string) => {
    const opened = isCaseFile(text) ? readCaseFile(text) : undefined
    if (opened?.ok) {
      // It took the place of what stood in the box.
      inBox.current = ''
      open(opened.value)
    } else if (opened) {
      clearTimeout(timer.current)
      inBox.current = ''
      setStage({ at: 'failed', says: opened.error })
    } else {
      inBox.current = take(text)
      readSoon()
    }
  }

  const onFiles = async (given: readonly File[]) => {
    const cleared = clears.current
    const sorted = await sortFiles(given)
    if (cleared !== clears.current) return
    setLeftOut(sorted.leftOut)
    if (sorted.big) setBig(sorted.big)
    if (sorted.told) {
      open(sorted.told)
      return
    }
    const added = sorted.texts.flatMap(({ text, ...file }) => {
      const rest = take(text)
      round.current += 1
      return rest === '' ? [] : [{ ...file, id: round.current, text: rest }]
    })
    if (added.length === 0) return
    keep([...kept.current, ...added])
    readSoon()
  }

  return {
    stage,
    files,
    leftOut,
    big,
    textsNow,
    onText,
    onFiles: (given: readonly File[]) => void onFiles(given),
    onRemove: (id: number) => {
      keep(kept.current.filter((file) => file.id !== id))
      readSoon()
    },
    onClear: () => {
      clears.current += 1
      inBox.current = ''
      keep([])
      setLeftOut([])
      setBig(undefined)
      readSoon()
    },
    /** Puts the files back that an opened case took the place of, and answers the text. */
    onBack: (): string => {
      const before = stage.at === 'opened' ? stage.before : undefined
      keep(before?.files ?? [])
      return before?.text ?? ''
    },
    onLeaveBig: () => setBig(undefined),
  }
}
