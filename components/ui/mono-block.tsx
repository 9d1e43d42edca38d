import type { ReactNode } from 'react'
import { CopyButton } from './copy-button'

interface Props {
  /** Names the block for screen readers, e.g. "Answer body". */
  label: string
  /** What is shown, and what is copied. */
  text: string
  /** First line in a fainter ink, e.g. `HTTP 401`. */
  head?: string
  /** Shown instead of `text`, e.g. coloured; `text` is still what is copied. */
  children?: ReactNode
  canCopy?: boolean
  /** Grows no further; scrolls inside. */
  isTall?: boolean
}

/** What a machine said. Long lines break, so that nothing scrolls sideways. */
export function MonoBlock({ label, text, head, children, canCopy = true, isTall = false }: Props) {
  return (
    <figure className="group relative min-w-0 rounded-md bg-well" aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className={`mono-block ${isTall ? '' : 'mono-block-short'} ${canCopy ? 'pr-12' : ''}`}>
        {head !== undefined && <span className="block text-faint">{head}</span>}
        {children ?? text}
      </pre>
      {canCopy && (
        <span className="no-print absolute top-1.5 right-1.5">
          <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} isIcon />
        </span>
      )}
    </figure>
  )
}
