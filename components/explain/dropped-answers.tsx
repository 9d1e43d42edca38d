import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { askWords } from '@/lib/triage/ask-words'
import type { Answered } from '@/lib/triage/judge-answered'

interface Props {
  dropped: readonly Answered[]
  onForget: () => void
}

/** Which answers the changed text leaves out. */
export function DroppedAnswers({ dropped, onForget }: Props) {
  if (dropped.length === 0) return null
  return (
    <Notice
      title={
        dropped.length === 1
          ? 'An answer does not hold for this text, and is left out'
          : `${dropped.length} answers do not hold for this text, and are left out`
      }
      action={
        <Button small onClick={onForget}>
          {dropped.length === 1 ? 'Forget it' : 'Forget them'}
        </Button>
      }
    >
      <ul className="grid gap-1">
        {dropped.map(({ fact, answer }) => (
          <li key={fact}>
            {askWords(fact)} <span className="font-semibold text-ink">{answer}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1">
        Put the text back as it was, and {dropped.length === 1 ? 'it counts' : 'they count'} again.
      </p>
    </Notice>
  )
}
