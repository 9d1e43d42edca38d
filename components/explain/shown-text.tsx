import { useState } from 'react'
import { MonoBlock } from '@/components/ui/mono-block'
import type { Named } from '@/lib/triage/pseudonyms'
import { NamesShown } from './names-shown'

interface Props {
  /** Without secrets, and by pseudonyms. */
  text: string
  /** With real names where this browser knows them. */
  legend: readonly (Pick<Named, 'kind' | 'pseudonym'> & Partial<Named>)[]
}

const mostShown = 20_000

const pseudonym = /\b(?:user|client|host|token)-\d{1,4}\b/g

/** The paste as it may be seen: no secret, no name. Which name is shown is up to the person, here and until the page is left. */
export function ShownText({ text, legend }: Props) {
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const names = new Map(legend.map((named) => [named.pseudonym, named]))
  const isCut = text.length > mostShown
  return (
    <div className="grid gap-3">
      <MonoBlock label="Text without secrets and names" text={text}>
        {pieces(isCut ? text.slice(0, mostShown) : text).map(({ at, piece, isName }) => {
          const named = isName ? names.get(piece) : undefined
          if (!named) return piece
          const isShown = revealed.has(piece) && named.name !== undefined
          return (
            <span key={at} className={isShown ? 'bg-gold-tint text-ink' : 'text-faint'}>
              {isShown ? named.name : piece}
            </span>
          )
        })}
        {isCut && ' …'}
      </MonoBlock>
      <NamesShown legend={legend} revealed={revealed} onRevealed={setRevealed} />
    </div>
  )
}

function pieces(text: string): { at: number; piece: string; isName: boolean }[] {
  const found: { at: number; piece: string; isName: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(pseudonym)) {
    if (match.index > from) found.push({ at: from, piece: text.slice(from, match.index), isName: false })
    found.push({ at: match.index, piece: match[0], isName: true })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ at: from, piece: text.slice(from), isName: false })
  return found
}
