import { Chip } from '@/components/ui/chip'
import type { Paste } from '@/lib/triage/paste'

/** What was seen in the paste, mended in it, and hidden from what may be shown. */
export function Recognised({ paste: { recognised, repaired, hidden } }: { paste: Paste }) {
  return (
    <ul aria-label="Recognised" className="flex min-w-0 flex-wrap items-center gap-2">
      {recognised.map((what) => (
        <li key={what}>
          <Chip glyph="tick">{what}</Chip>
        </li>
      ))}
      {repaired.map((what) => (
        <li key={what}>
          <Chip tone="maybe" glyph="info">
            mended: {what}
          </Chip>
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
