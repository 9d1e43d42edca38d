import { Chip, type Tone } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'
import type { RunView } from '@/lib/queries/shapes/setup'

type State = RunView['steps'][number]['state']

const states: Record<State, { tone: Tone; glyph: GlyphName; says: string }> = {
  pending: { tone: 'plain', glyph: 'dash', says: 'waits' },
  awaiting: { tone: 'maybe', glyph: 'question', says: 'waits for you' },
  started: { tone: 'gold', glyph: 'arrow', says: 'running' },
  done: { tone: 'open', glyph: 'tick', says: 'done' },
  failed: { tone: 'shut', glyph: 'cross', says: 'failed' },
  undoing: { tone: 'gold', glyph: 'left', says: 'being undone' },
  undone: { tone: 'plain', glyph: 'left', says: 'undone' },
  'undo-failed': { tone: 'shut', glyph: 'exclamation', says: 'could not be undone' },
}

export function StepState({ state }: { state: State }) {
  const { tone, glyph, says } = states[state]
  return (
    <Chip tone={tone} glyph={glyph}>
      {says}
    </Chip>
  )
}
