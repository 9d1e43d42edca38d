import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'

export type Tone = 'plain' | 'open' | 'shut' | 'maybe' | 'gold'

const tones: Record<Tone, string> = {
  plain: 'border-line bg-panel text-soft',
  open: 'border-open bg-open-tint text-open',
  shut: 'border-shut bg-shut-tint text-shut',
  maybe: 'border-maybe bg-maybe-tint text-maybe',
  gold: 'border-gold bg-gold-tint text-gold',
}

/** A word or two about something. With a tone it needs a glyph or words that say the same. */
export function Chip({
  tone = 'plain',
  glyph,
  title,
  children,
}: {
  tone?: Tone
  glyph?: GlyphName
  title?: string
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 py-px text-sm ${tones[tone]}`}
      {...(title === undefined ? {} : { title })}
    >
      {glyph && <Glyph name={glyph} className="size-3" />}
      {children}
    </span>
  )
}
