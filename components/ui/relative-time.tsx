'use client'

import { useSyncExternalStore } from 'react'
import { exactTime, spanInWords } from './time-in-words'

interface Props {
  /** ISO instant. */
  at: string
  /** Before a time to come, e.g. `expires`: "expires in 4 min 59 s". */
  ahead?: string
  /** Before a time gone by, e.g. `expired`: "expired 3 days ago". */
  past?: string
}

/** How far away a time is, kept up to date by the second; the exact time on hover. */
export function RelativeTime({ at, ahead = '', past = '' }: Props) {
  const now = useSyncExternalStore(everySecond, thisSecond, () => undefined)
  const exact = exactTime(at)
  return (
    <time dateTime={at} title={exact}>
      {now === undefined ? exact : inWords(Date.parse(at) - now, ahead, past)}
    </time>
  )
}

const inWords = (away: number, ahead: string, past: string) => {
  if (Number.isNaN(away)) return 'at an unreadable time'
  return (away >= 0 ? `${ahead} in ${spanInWords(away)}` : `${past} ${spanInWords(away)} ago`).trim()
}

const everySecond = (tick: () => void) => {
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}

const thisSecond = () => Math.floor(Date.now() / 1_000) * 1_000
