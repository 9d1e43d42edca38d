import { Glyph, type GlyphName } from '@/components/ui/glyph'
import type { SignatureSaid } from './signature-said'

const marks: Record<SignatureSaid['state'], { word: string; glyph: GlyphName; ink: string }> = {
  valid: { word: 'Verified', glyph: 'tick', ink: 'text-open' },
  invalid: { word: 'Does not fit', glyph: 'cross', ink: 'text-shut' },
  unchecked: { word: 'Not verified', glyph: 'question', ink: 'text-maybe' },
}

/** One finding about a signature: a mark, a word, and the reason. */
export function SignatureLine({ said: { state, says } }: { said: SignatureSaid }) {
  const { word, glyph, ink } = marks[state]
  return (
    <p className="flex gap-2">
      <Glyph name={glyph} className={`mt-1 size-3.5 ${ink}`} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className={`font-semibold ${ink}`}>{word}.</span> <span className="text-soft">{says}</span>
      </span>
    </p>
  )
}
