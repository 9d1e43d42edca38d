import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { examples } from './examples'

interface Props {
  onText: (text: string) => void
  isEmpty: boolean
  /** Below the box: what was recognised. */
  children: ReactNode
}

/** One big box. It keeps its own text, so that a megabyte in it slows nothing else down. */
export function PasteBox({ onText, isEmpty, children }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const put = (text: string) => {
    if (!box.current) return
    box.current.value = text
    box.current.scrollTop = 0
    box.current.focus()
    onText(text)
  }
  return (
    <Panel className="paste-box">
      <TextArea
        ref={box}
        label="What did you get?"
        hint="Read in this browser only: it works with the network cut, and nothing of it is sent, stored or put into the address."
        mono
        rows={8}
        autoComplete="off"
        placeholder={'A token, an error, a curl command, an HTTP answer …'}
        onChange={(event) => onText(event.target.value)}
      />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {isEmpty ? (
          <>
            <span className="text-soft text-sm">Try an example:</span>
            {examples.map(({ title, paste }) => (
              <Button key={title} small onClick={() => put(paste())}>
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
