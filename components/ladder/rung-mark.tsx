import { Glyph, type GlyphName } from '@/components/ui/glyph'
import type { Verdict } from '@/lib/gates/verdict'

/** Shape and sign say the state as well as the colour does: circle and tick, square and cross, dashed circle … */
const glyphs: Record<Verdict['rung'], GlyphName | undefined> = {
  open: 'tick',
  shut: 'cross',
  candidate: 'question',
  next: 'exclamation',
  unknown: 'question',
  'not-reached': undefined,
  'not-applicable': 'dash',
  crashed: 'cross',
}

export function RungMark({ rung }: { rung: Verdict['rung'] }) {
  const glyph = glyphs[rung]
  return (
    <span className="rung-mark" aria-hidden="true">
      {glyph && <Glyph name={glyph} className="size-3" />}
    </span>
  )
}
