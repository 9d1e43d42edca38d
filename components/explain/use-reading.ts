'use client'

import { useEffect, useRef, useState } from 'react'
import { type Reading, read } from './read'

export type Stage =
  | { at: 'empty' }
  /** Too long to be read between two frames: something has to be shown meanwhile. */
  | { at: 'reading'; length: number }
  | { at: 'read'; reading: Reading; round: number }

/** Typing goes on at once; reading starts when it pauses. */
const pause = 140

/** From here on reading may take a moment, and the page says that it reads. */
const long = 50_000

/**
 * What stands in the box, read after a pause. The text is in no reading, as it may hold secrets: `textNow` gives it to whoever must
 * have a token whole.
 */
export function useReading(): { stage: Stage; onText: (text: string) => void; textNow: () => string } {
  const [stage, setStage] = useState<Stage>({ at: 'empty' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const round = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const inBox = useRef('')

  const onText = (text: string) => {
    inBox.current = text
    clearTimeout(timer.current)
    if (text.trim() === '') {
      setStage({ at: 'empty' })
      return
    }
    if (text.length > long) setStage({ at: 'reading', length: text.length })
    timer.current = setTimeout(() => {
      round.current += 1
      setStage({ at: 'read', reading: read(text, new Date().toISOString()), round: round.current })
    }, pause)
  }

  return { stage, onText, textNow: () => inBox.current }
}
