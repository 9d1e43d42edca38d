import { Chip, type Tone } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'
import type { PlanSummary } from '@/lib/queries/shapes/plans'

const states: Record<PlanSummary['state'], { tone: Tone; glyph: GlyphName; says: string; means: string }> = {
  ready: { tone: 'plain', glyph: 'dash', says: 'not run', means: 'It may run; nobody asked for an approval.' },
  waiting: {
    tone: 'maybe',
    glyph: 'question',
    says: 'waits for approval',
    means: 'It runs once somebody approved it.',
  },
  approved: { tone: 'open', glyph: 'tick', says: 'approved', means: 'Somebody approved exactly this; it may run.' },
  stale: { tone: 'maybe', glyph: 'exclamation', says: 'stale', means: 'The domain was changed since: plan again.' },
  run: { tone: 'plain', glyph: 'arrow', says: 'run', means: 'It was run; a plan runs once.' },
  replaced: { tone: 'plain', glyph: 'left', says: 'planned again', means: 'A newer plan took its place.' },
}

export function PlanStateChip({ state }: { state: PlanSummary['state'] }) {
  const { tone, glyph, says, means } = states[state]
  return (
    <Chip tone={tone} glyph={glyph} title={means}>
      {says}
    </Chip>
  )
}
