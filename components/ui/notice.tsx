import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'

export type NoticeTone = 'plain' | 'open' | 'maybe'

const tones: Record<NoticeTone, { box: string; mark: string; glyph: GlyphName }> = {
  plain: { box: 'border-line bg-panel', mark: 'text-soft', glyph: 'info' },
  open: { box: 'border-open bg-open-tint', mark: 'text-open', glyph: 'tick' },
  maybe: { box: 'border-maybe bg-maybe-tint', mark: 'text-maybe', glyph: 'exclamation' },
}

/** Something to know before going on. What went wrong is a `Problem`. */
export function Notice({
  tone = 'plain',
  title,
  action,
  children,
}: {
  tone?: NoticeTone
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}) {
  const { box, mark, glyph } = tones[tone]
  return (
    <div className={`flex gap-3 rounded-md border p-3.5 ${box}`}>
      <span className={`mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-current ${mark}`}>
        <Glyph name={glyph} className="size-3" />
      </span>
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-soft">{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
