import type { ReactNode } from 'react'
import { Glyph } from './glyph'

/** Folded until wanted; the platform's own. */
export function Disclosure({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details className="disclosure min-w-0" open={isOpen}>
      <summary className="w-fit font-medium text-soft hover:text-ink">
        <Glyph name="right" className="size-3.5" />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
