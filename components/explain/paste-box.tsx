import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import type { Example } from './examples'

interface Props {
  examples: readonly Example[]
  onText: (text: string) => void
  isEmpty: boolean
  /** Below the box: what was recognised. */
  children: ReactNode
}

/** Longer pastes are read whole but shown in part: laying out a megabyte at every key would hold the page up. */
const longest = 200_000
const shownOfLong = 20_000

/** One big box. It keeps its own text, so that typing renders nothing. */
export function PasteBox({ examples, onText, isEmpty, children }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [cutFrom, setCutFrom] = useState<number>()

  const put = (text: string) => {
    if (!box.current) return
    const isLong = text.length > longest
    setCutFrom(isLong ? text.length : undefined)
    box.current.value = isLong ? `${text.slice(0, shownOfLong)} …` : text
    box.current.focus()
    box.current.setSelectionRange(0, 0)
    box.current.scrollTop = 0
    onText(text)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (text.length <= longest) return
    event.preventDefault()
    put(text)
  }

  return (
    <Panel>
      <TextArea
        ref={box}
        label="What did you get?"
        hint={
          cutFrom === undefined
            ? 'Read in this browser only: it works with the network cut, and nothing of it is sent, stored or put into the address.'
            : `All ${(cutFrom / 1_000_000).toFixed(1)} MB were read, in this browser only; the beginning is shown. Clear it to paste something else.`
        }
        mono
        rows={8}
        autoComplete="off"
        placeholder="A token, an error, a curl command, an HTTP answer …"
        readOnly={cutFrom !== undefined}
        onPaste={onPaste}
        onChange={(event) => onText(event.target.value)}
      />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {isEmpty ? (
          <>
            <span className="text-soft text-sm">Try a made-up example:</span>
            {examples.map(({ title, text }) => (
              <Button key={title} small onClick={() => put(text)}>
                {title}
              </Button>
            ))}
          </>
        ) : (
          <>
            {children}
            <span className="ml-auto">
              <Button look="quiet" small onClick={() => put('')}>
                Clear
              </Button>
            </span>
          </>
        )}
      </div>
    </Panel>
  )
}
