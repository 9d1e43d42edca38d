import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { JsonBlock } from '@/components/ui/json-block'
import { MonoBlock } from '@/components/ui/mono-block'
import type { ReceivedAnswer } from '@/lib/queries/shapes/test'
import type { OwnValues } from './own-values'
import { partNames } from './part-names'
import { revealableMembers, revealedBody } from './reveal'

type Http = Extract<ReceivedAnswer, { kind: 'http' }>

/** An answer as it came. Tokens in it are masked until they are asked for. */
export function AnswerBlock({ answer, own }: { answer: Http; own: OwnValues }) {
  const [revealed, setRevealed] = useState<Http>()
  const isRevealed = revealed === answer
  const { status, headers, body } = answer
  const mine = revealableMembers(body, own)
  return (
    <div className="grid gap-2">
      <JsonBlock
        label="Answer"
        head={`HTTP ${status}`}
        value={body === '' ? '(empty body)' : isRevealed ? revealedBody(body, own) : body}
      />
      {mine.length > 0 && (
        <div className="no-print">
          <Button small onClick={() => setRevealed(isRevealed ? undefined : answer)}>
            {isRevealed ? 'Mask again' : `Reveal ${partNames(mine, false)}`}
          </Button>
        </div>
      )}
      <Disclosure summary="Answer headers">
        <MonoBlock label="Answer headers" text={headers.map(([name, value]) => `${name}: ${value}`).join('\n')} />
      </Disclosure>
    </div>
  )
}
