import { exactTime } from '@/components/ui/time-in-words'
import type { Facts, FactValues } from '@/lib/facts/facts'
import { secondsOf } from '@/lib/gates/span-in-words'

/** What one member of a JWT should be, by what is known of the call; never by the token itself. */
export interface ExpectedValue {
  part: 'header' | 'claims'
  name: string
  /** Of a list any one will do. */
  expected: unknown
  /** `expected` is no value but says what one would be: “after …”. */
  isInWords?: true
  /** Who says so, a short phrase: `by “us”`. */
  source: string
  fits: (value: unknown) => boolean
  /** It must be there. */
  isRequired?: true
}

export type Known = Partial<FactValues>

/** The facts without where they are from; what is not known is not there. */
export const knownOf = (facts: Facts): Known =>
  Object.fromEntries(Object.entries(facts).map(([name, known]) => [name, known?.value])) as Known

export const claim = (name: string, rest: Omit<ExpectedValue, 'part' | 'name'>): ExpectedValue => ({
  part: 'claims',
  name,
  ...rest,
})

/** Exactly this text; none is expected where it is not known. */
export const exactly = (name: string, wanted: string | undefined, source: string): ExpectedValue[] =>
  wanted === undefined || wanted === ''
    ? []
    : [claim(name, { expected: wanted, source, fits: (value) => value === wanted })]

/** User names are compared without case, as a domain does. */
export const userName = (wanted: string | undefined, source: string): ExpectedValue[] =>
  exactly('sub', wanted, source).map((each) => ({
    ...each,
    fits: (value) => typeof value === 'string' && value.toLowerCase() === wanted?.toLowerCase(),
  }))

/** Clocks that differ by less are nobody's business, in seconds. */
const skew = 60

/** `at`: ISO instant of whoever judges it; `whose`: their clock. */
export function timesAt(at: string | undefined, whose: string): ExpectedValue[] {
  const judged = secondsOf(at)
  if (Number.isNaN(judged)) return []
  const instant = exactTime(at ?? '')
  const source = `by the clock of ${whose}`
  const isSeconds = (value: unknown): value is number => typeof value === 'number' && value < 1e11
  const begun = (name: string) =>
    claim(name, {
      expected: `not after ${instant}`,
      isInWords: true,
      source,
      fits: (value) => isSeconds(value) && value <= judged + skew,
    })
  return [
    claim('exp', {
      expected: `after ${instant}`,
      isInWords: true,
      source,
      fits: (value) => isSeconds(value) && value > judged,
      isRequired: true,
    }),
    begun('iat'),
    begun('nbf'),
  ]
}
