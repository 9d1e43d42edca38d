import { Chip, type Tone } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'
import type { SignatureState } from '@/lib/triage/bulk/signatures'
import { inThousands } from './numbers'

const looks: Record<SignatureState, { tone: Tone; glyph: GlyphName; words: string }> = {
  verified: { tone: 'open', glyph: 'tick', words: 'verified' },
  wrong: { tone: 'shut', glyph: 'cross', words: 'signature wrong' },
  'key unknown': { tone: 'maybe', glyph: 'question', words: 'key unknown' },
  'not checked': { tone: 'plain', glyph: 'question', words: 'not checked' },
}

/** What the keys said of the tokens of a group; nothing where none were given. */
export function SignatureChips({
  signatures = {},
}: {
  signatures: Partial<Record<SignatureState, number>> | undefined
}) {
  return Object.entries(looks).map(([state, { tone, glyph, words }]) => {
    const count = signatures[state as SignatureState]
    return (
      count !== undefined && (
        <Chip key={state} tone={tone} glyph={glyph}>
          {inThousands(count)} {words}
        </Chip>
      )
    )
  })
}
