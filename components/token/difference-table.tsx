import { difference, plainLines } from '@/components/ladder/difference'
import { claimInstant } from '@/components/test/claim-value'
import { Disclosure } from '@/components/ui/disclosure'
import { Glyph } from '@/components/ui/glyph'
import { Cell, Row, Table } from '@/components/ui/table'
import { exactTime, spanInWords } from '@/components/ui/time-in-words'
import type { DecodedJwt } from '@/lib/facts/jwt-facts'
import { compareJwts, type MemberDifference, setOf } from '@/lib/jose/compare-jwts'
import { MarkedLines } from './marked-lines'

export interface NamedJwt {
  /** As a sentence names it: `this token`. */
  name: string
  jwt: DecodedJwt
}

interface Props {
  first: NamedJwt
  second: NamedJwt
}

/** What two tokens say differently; what differs in any two of them, and what is the same, is folded away. */
export function DifferenceTable({ first, second }: Props) {
  const all = compareJwts(first.jwt, second.jwt)
  const same = all.filter(({ state }) => state === 'same' || state === 'rewritten')
  const other = all.filter((row) => !same.includes(row))
  const telling = other.filter(({ isOwn }) => !isOwn)
  const own = other.filter(({ isOwn }) => isOwn)
  return (
    <div className="grid gap-3">
      <p aria-live="polite">{summary(telling, own)}</p>
      {telling.length > 0 && (
        <Differences rows={telling} {...{ first, second }} caption="What the two tokens say differently" />
      )}
      {own.length > 0 && (
        <Disclosure summary={`${own.length} that belong to one token alone`}>
          <Differences rows={own} {...{ first, second }} caption="What differs in any two tokens" />
        </Disclosure>
      )}
      {same.length > 0 && (
        <p className="text-faint text-sm [overflow-wrap:anywhere]">
          The same in both:{' '}
          {same.map(({ name, state }) => (state === 'same' ? name : `${name} (written otherwise)`)).join(', ')}.
        </p>
      )}
    </div>
  )
}

const summary = (telling: readonly MemberDifference[], own: readonly MemberDifference[]): string => {
  if (telling.length === 0)
    return own.length === 0
      ? 'The two are the same token, claim by claim.'
      : 'Both say the same; only what belongs to one token alone differs.'
  const names = telling.map(({ name }) => name)
  return names.length === 1
    ? `They differ in ${names[0]}.`
    : `They differ in ${names.length} places: ${names.join(', ')}.`
}

function Differences({ rows, first, second, caption }: Props & { rows: readonly MemberDifference[]; caption: string }) {
  return (
    <div className="-mx-4">
      <Table caption={caption} columns={['Claim', capital(first.name), capital(second.name), 'Difference']}>
        {rows.map((row) => {
          const { found, expected } = sides(row)
          return (
            <Row key={`${row.part} ${row.name}`}>
              <Cell isHead className="whitespace-nowrap">
                <code className="font-semibold">{row.name}</code>
                {row.part === 'header' && <span className="ml-2 text-faint text-xs">header</span>}
              </Cell>
              <Cell label={capital(first.name)} className="sm:w-1/3">
                {row.first ? <MarkedLines lines={found} kind="other" /> : <NotThere />}
              </Cell>
              <Cell label={capital(second.name)} className="sm:w-1/3">
                {row.second ? <MarkedLines lines={expected} kind="other" /> : <NotThere />}
              </Cell>
              <Cell label="Difference" className="text-soft text-sm">
                <span className="flex items-start gap-1.5">
                  <Glyph name={row.first && row.second ? 'exclamation' : 'dash'} className="mt-1 size-3" />
                  {inWords(row, first.name, second.name)}
                </span>
              </Cell>
            </Row>
          )
        })}
      </Table>
    </div>
  )
}

const NotThere = () => <span className="text-faint">not there</span>

function sides({ name, first, second, later }: MemberDifference) {
  if (!first || !second) return { found: plainLines(first?.value), expected: plainLines(second?.value) }
  const shown = ({ value }: { value: unknown }) => {
    const instant = later === undefined ? null : claimInstant(name, value)
    return instant === null ? (setOf(name, value) ?? value) : exactTime(instant)
  }
  return difference(shown(first), shown(second))
}

function inWords({ state, later }: MemberDifference, first: string, second: string): string {
  switch (state) {
    case 'only-first':
      return `only in ${first}`
    case 'only-second':
      return `only in ${second}`
    case 'same':
    case 'rewritten':
      return 'the same'
    case 'differs':
      return later === undefined
        ? 'differs'
        : `${spanInWords(later * 1000)} ${later > 0 ? 'later' : 'earlier'} in ${second}`
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
