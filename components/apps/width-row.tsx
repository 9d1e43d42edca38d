import { CertaintyChip } from '@/components/gates/certainty-chip'
import { Sources } from '@/components/ladder/sources'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'
import type { Narrow, Severity, WidthFinding } from '@/lib/width/width'

const severityWords: Record<Severity, { word: string; tone: 'shut' | 'maybe' | 'plain'; glyph: GlyphName }> = {
  everything: { word: 'opens everything', tone: 'shut', glyph: 'cross' },
  more: { word: 'more than it needs', tone: 'maybe', glyph: 'exclamation' },
  look: { word: 'look at it', tone: 'plain', glyph: 'info' },
}

interface Props {
  finding: WidthFinding
  isBusy: boolean
  onNarrow: (narrow: Narrow) => void
}

/** One thing that is wider than need be: what, how sure, by whose word, and how to narrow it. */
export function WidthRow({ finding, isBusy, onNarrow }: Props) {
  const { severity, says, certainty, cites, narrows, because } = finding
  const { word, tone, glyph } = severityWords[severity]
  return (
    <li className="grid gap-x-6 gap-y-3 border-hair border-t px-4 py-3.5 first:border-t-0 lg:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <div>
        <Chip tone={tone} glyph={glyph}>
          {word}
        </Chip>
      </div>
      <div className="grid min-w-0 gap-1.5">
        <p className="[overflow-wrap:anywhere]">{says}</p>
        {because && <p className="text-soft">{because}</p>}
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
          <CertaintyChip certainty={certainty} />
          <Sources cites={cites} />
        </div>
      </div>
      <div className="flex flex-wrap content-start items-start gap-2 lg:max-w-64 lg:flex-col lg:items-end">
        {narrows.map((narrow) => (
          <Button
            key={narrow.title}
            small
            onClick={() => onNarrow(narrow)}
            disabledBecause={isBusy ? 'A plan is being made.' : undefined}
          >
            {narrow.title}
          </Button>
        ))}
        {narrows.some(({ isWholeDomain }) => isWholeDomain) && (
          <span className="text-maybe text-sm">for the whole domain</span>
        )}
      </div>
    </li>
  )
}
