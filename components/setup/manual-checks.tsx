import { Glyph, type GlyphName } from '@/components/ui/glyph'
import type { ManualCheck } from '@/lib/queries/shapes/setup'

const marks: Record<ManualCheck['state'], { glyph: GlyphName; ink: string; word: string }> = {
  open: { glyph: 'tick', ink: 'text-open', word: 'Fits' },
  shut: { glyph: 'cross', ink: 'text-shut', word: 'Does not fit' },
  unknown: { glyph: 'question', ink: 'text-maybe', word: 'Cannot tell' },
}

/** What was compared before a person begins, a line each. */
export function ManualChecks({ checks }: { checks: readonly ManualCheck[] }) {
  return (
    <ul className="grid gap-1.5" aria-label="Checked beforehand">
      {checks.map(({ state, says }) => {
        const { glyph, ink, word } = marks[state]
        return (
          <li key={says} className="flex gap-2">
            <Glyph name={glyph} className={`mt-0.5 size-4 ${ink}`} />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="sr-only">{word}: </span>
              {says}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
