import { Chip } from '@/components/ui/chip'
import type { Seen } from '@/lib/triage/case/case'
import { repairShown } from '@/lib/triage/mend-text'

/** What was seen in the paste, mended in it, and hidden from what may be shown. */
export function Recognised({ seen: { recognised, repaired, hidden } }: { seen: Seen }) {
  return (
    <ul aria-label="Recognised" className="flex min-w-0 flex-wrap items-center gap-2">
      {recognised.map((what) => (
        <li key={what} className="min-w-0">
          <Chip glyph="tick">{what}</Chip>
        </li>
      ))}
      {repaired.map((what) => (
        <li key={what} className="min-w-0">
          <Mended what={what} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Chip>{hidden === 1 ? '1 secret hidden' : `${hidden} secrets hidden`}</Chip>
        </li>
      )}
    </ul>
  )
}

function Mended({ what }: { what: string }) {
  const shown = repairShown(what)
  return (
    <Chip tone="maybe" glyph="info">
      mended: {what}
      {shown && (
        <span className="font-mono text-xs">
          {' '}
          {shown[0]} → {shown[1]}
        </span>
      )}
    </Chip>
  )
}
