import type { ReactNode } from 'react'
import { Disclosure } from './disclosure'
import { Glyph } from './glyph'

interface Props {
  /** What is wrong, one sentence. */
  title: ReactNode
  /** What to do, one sentence. */
  todo?: ReactNode
  /** Buttons. */
  action?: ReactNode
  /** For whoever must look deeper: status, request id, raw body. Folded. */
  details?: ReactNode
}

/** Something went wrong: what, what to do, and the technical part folded away. Announced when it appears. */
export function Problem({ title, todo, action, details }: Props) {
  return (
    <div role="alert" className="flex gap-3 rounded-md border border-shut bg-shut-tint p-3.5">
      <span className="mt-px grid size-5 shrink-0 place-items-center rounded-sm bg-shut text-on-shut">
        <Glyph name="cross" className="size-3" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {todo && <p className="mt-0.5 text-soft">{todo}</p>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
        {details && (
          <div className="mt-2 text-sm">
            <Disclosure summary="Technical details">{details}</Disclosure>
          </div>
        )}
      </div>
    </div>
  )
}
