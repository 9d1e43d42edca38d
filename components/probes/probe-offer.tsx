import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

interface Props {
  /** Gates that all fit the answer. */
  candidates: number
  /** How many requests it takes at most. */
  requests: number
  disabledBecause: string | undefined
  onStart: () => void
}

/** Where one answer fits several gates: smaller requests separate them. */
export function ProbeOffer({ candidates, requests, disabledBecause, onStart }: Props) {
  return (
    <Notice
      tone="maybe"
      title={`${candidates} gates fit this answer. Smaller requests can tell them apart.`}
      action={
        <Button small disabledBecause={disabledBecause} onClick={onStart}>
          Find out step by step
        </Button>
      }
    >
      Up to {requests}, each adding one thing; nothing is changed or run.
    </Notice>
  )
}
