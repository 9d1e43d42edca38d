import { Chip } from '@/components/ui/chip'
import type { Reading } from './read'

/** What was seen in the paste, mended in it, and hidden from it. */
export function Recognised({ reading }: { reading: Reading }) {
  const { recognised, repaired, hidden } = reading
  return (
    <ul aria-label="Recognised" className="flex flex-wrap items-center gap-2">
      {recognised.map((what) => (
        <li key={what}>
          <Chip glyph="tick">{what}</Chip>
        </li>
      ))}
      {repaired.map((what) => (
        <li key={what}>
          <Chip tone="maybe" glyph="info">
            repaired: {what}
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
