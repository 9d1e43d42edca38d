'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Glyph } from './glyph'

interface Props {
  /** The word itself. With `isMark` it is only named: "About Client type". */
  children: string
  /** What it used to be called, e.g. in the older console. */
  was?: string
  /** The attribute in the API. */
  api?: string
  /** One sentence more. */
  says?: ReactNode
  /** A small mark beside a label that already has the word; a `Term` never stands inside a label, link or button. */
  isMark?: boolean
}

/** A word of the field; its other names are a hover, a focus or a tap away, and Escape puts them off. */
export function Term({ children, was, api, says, isMark = false }: Props) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLSpanElement>(null)

  const show = () => {
    if (!word.current || !popover.current || popover.current.matches(':popover-open')) return
    popover.current.showPopover()
    const at = word.current.getBoundingClientRect()
    const own = popover.current.getBoundingClientRect()
    const isBelow = at.bottom + own.height + 12 < window.innerHeight
    popover.current.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - own.width - 8))}px`
    popover.current.style.top = `${isBelow ? at.bottom + 4 : at.top - own.height - 4}px`
  }
  const hide = () => {
    if (popover.current?.matches(':popover-open')) popover.current.hidePopover()
  }

  return (
    // The popover lies inside what is hovered: it can be pointed at and read.
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only repeats what focus on the button does
    <span onMouseEnter={show} onMouseLeave={hide}>
      <button
        ref={word}
        type="button"
        className={isMark ? 'term-mark' : 'term'}
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key === 'Escape') hide()
        }}
      >
        {isMark ? <Glyph name="question" className="size-3" /> : children}
        {isMark && <span className="sr-only">About {children}</span>}
      </button>
      <span ref={popover} id={id} role="tooltip" popover="manual" className="term-says">
        {says && <span className="block">{says}</span>}
        {was && (
          <span className="block">
            <span className="text-faint">Formerly</span> {was}
          </span>
        )}
        {api && (
          <span className="block">
            <span className="text-faint">In the API</span> <code>{api}</code>
          </span>
        )}
      </span>
    </span>
  )
}
