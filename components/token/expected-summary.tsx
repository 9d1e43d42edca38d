import { Chip } from '@/components/ui/chip'
import type { Expectation } from './expectations'

/** How many members are as they should be, and which are not, of those of which it is known. Nothing where nothing is. */
export function ExpectedSummary({ expectations }: { expectations: readonly Expectation[] }) {
  if (expectations.length === 0) return null
  const wrong = expectations.filter(({ fits }) => !fits)
  return wrong.length === 0 ? (
    <Chip tone="open" glyph="tick">
      {expectations.length === 1 ? '1 claim is' : `${expectations.length} claims are`} as expected
    </Chip>
  ) : (
    <Chip tone="shut" glyph="cross">
      {wrong.length} of {expectations.length} claims not as expected: {wrong.map(({ name }) => name).join(', ')}
    </Chip>
  )
}
