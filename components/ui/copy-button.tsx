'use client'

import { useState } from 'react'
import { Button } from './button'
import { Glyph } from './glyph'

interface Props {
  text: string
  /** What is copied, in words: "Copy client ID". */
  label?: string
  /** A glyph only; the label stays for screen readers and on hover. */
  isIcon?: boolean
}

/** Copies, and says that it did for two seconds. */
export function CopyButton({ text, label = 'Copy', isIcon = false }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
    setTimeout(() => setState('idle'), 2_000)
  }
  const says = { idle: label, copied: 'Copied', refused: 'The browser refused: select and copy it by hand' }[state]
  return (
    <Button look={isIcon ? 'quiet' : 'plain'} small onClick={copy} title={says} className={isIcon ? 'px-1.5!' : ''}>
      <Glyph name={state === 'copied' ? 'tick' : state === 'refused' ? 'cross' : 'copy'} className="size-4" />
      <span className={isIcon ? 'sr-only' : ''} aria-live="polite">
        {says}
      </span>
    </Button>
  )
}
