import { Chip } from '@/components/ui/chip'
import type { Expectation } from './expectations'

/** How many members are as they should be, and which are not. Nothing where nothing is expected. */
export function ExpectedSummary({ expectations }: { expectations: readonly Expectation[] }) {
  if (expectations.length === 0) return null
  const wrong = expectations.filter(({ fits }) => !fits)
  return wrong.length === 0 ? (
    <Chip tone="open" glyph="tick">
      {expectations.length === 1 ? 'The one known claim is' : `All ${expectations.length} known claims are`} as expected
    </Chip>
  ) : (
    <Chip tone="shut" glyph="cross">
      {wrong.length} of {expectations.length} not as expected: {wrong.map(({ name }) => name).join(', ')}
    </Chip>
  )
}
