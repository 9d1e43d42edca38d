import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { RequestChange } from '@/lib/facts/request-change'
import { changeWords } from './change-words'
import type { FaultIn } from './use-faults'

/** What the Lab has broken on the way of this request, and the way back. */
export function FaultNotice({
  fault,
  isBusy,
  onTakeOut,
}: {
  fault: FaultIn
  isBusy: boolean
  onTakeOut: (handle: string) => void
}) {
  return (
    <Notice
      tone="maybe"
      title={`A fault is in: ${fault.title}`}
      action={
        <Button small loading={isBusy} onClick={() => onTakeOut(fault.handle)}>
          {isBusy ? 'Taking it out …' : 'Take it out'}
        </Button>
      }
    >
      {fault.change
        ? `It changes the next request: ${changeWords(fault.change).join(', ')}. `
        : 'It was done to the sandbox, as a person would do it. '}
      <TextLink href="/lab">Open the Lab</TextLink>
    </Notice>
  )
}

/** Fixes that were taken change this request and nothing else; choosing anything in the form drops them. */
export function FixNotice({ change, onDrop }: { change: RequestChange; onDrop: () => void }) {
  const words = changeWords(change)
  if (words.length === 0) return null
  return (
    <Notice
      title="Changed by the fix, for this test only"
      action={
        <Button small onClick={onDrop}>
          Drop the change
        </Button>
      }
    >
      {words.join(', ')}. Change it where the real request is made.
    </Notice>
  )
}
