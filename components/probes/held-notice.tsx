import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

interface Props {
  because: string
  /** Milliseconds since the epoch. */
  until: number
  onGoOn: () => void
}

/** Too many requests: nothing is sent until then, and after it only when a person says so. */
export function HeldNotice({ because, until, onGoOn }: Props) {
  const [isOver, setIsOver] = useState(() => Date.now() >= until)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  const time = new Date(until).toLocaleTimeString()
  return (
    <Notice
      tone="maybe"
      title={isOver ? 'You can go on.' : `Go on after ${time}.`}
      action={
        <Button small onClick={onGoOn} disabledBecause={isOver ? undefined : `The domain is left alone until ${time}.`}>
          Go on
        </Button>
      }
    >
      {because}
    </Notice>
  )
}
