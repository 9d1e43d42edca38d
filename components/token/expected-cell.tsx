import { difference, plainLines } from '@/components/ladder/difference'
import { printedClaim } from '@/components/test/claim-value'
import { Glyph } from '@/components/ui/glyph'
import type { Expectation } from './expectations'
import { MarkedLines } from './marked-lines'

/** A claim as it is; where it should be another, what tells the two apart is marked. */
export function ClaimValue({ value, expectation }: { value: unknown; expectation?: Expectation | undefined }) {
  if (!expectation || expectation.fits || expectation.isInWords)
    return <span className="font-mono text-sm [overflow-wrap:anywhere]">{printedClaim(value)}</span>
  return <MarkedLines lines={difference(value, expectation.expected).found} kind="found" />
}

/** What it should be, and who says so. A value that is as it should be is not printed again. */
export function ExpectedValue({
  expectation: { fits, found, expected, isInWords, source },
}: {
  expectation: Expectation
}) {
  return (
    <>
      <span className={`flex items-center gap-1.5 text-sm ${fits ? 'text-open' : 'font-semibold text-shut'}`}>
        <Glyph name={fits ? 'tick' : 'cross'} className="size-3" />
        {fits ? 'as expected' : found ? 'differs' : 'missing'}
      </span>
      {!fits &&
        (isInWords ? (
          <span className="block">{printedClaim(expected)}</span>
        ) : (
          <MarkedLines
            lines={found ? difference(found.value, expected).expected : plainLines(expected)}
            kind="expected"
          />
        ))}
      <span className="block text-faint text-xs">{source}</span>
    </>
  )
}
