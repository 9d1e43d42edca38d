import { certaintyWords } from '@/components/ladder/rung-words'
import { type Expectation, memberKey } from '@/components/token/expectations'
import { ClaimValue, ExpectedValue } from '@/components/token/expected-cell'
import { Disclosure } from '@/components/ui/disclosure'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row, Table } from '@/components/ui/table'
import { exactTime } from '@/components/ui/time-in-words'
import { claimMeaning, type JwtKind } from './claim-meanings'
import { claimInstant, timeTrouble } from './claim-value'

interface Props {
  kind: JwtKind
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** What is known of how its members should be; without any there is no such column. */
  expectations?: readonly Expectation[]
}

/** Every member of a decoded JWT with what it means, beside what it should be; times as a person says them. */
export function ClaimsTable({ kind, header, claims, expectations = [] }: Props) {
  const expected = new Map(expectations.map((one) => [memberKey(one), one]))
  const missing = expectations.filter(({ found }) => !found)
  const rows: ClaimRow[] = [
    ...Object.entries(header).map(([name, value]) => ({ part: 'header' as const, name, value })),
    ...missing.filter(({ part }) => part === 'header').map(absent),
    ...Object.entries(claims).map(([name, value]) => ({ part: 'claims' as const, name, value })),
    ...missing.filter(({ part }) => part === 'claims').map(absent),
  ].map((row) => ({ ...row, expectation: expected.get(memberKey(row)) }))
  const main = rows.filter(
    ({ name, expectation }) => kind === 'assertion' || telling.includes(name) || expectation?.fits === false,
  )
  // A token of somebody else's making may hold none of them, or hardly more than them.
  const isShort = main.length === 0 || rows.length - main.length < 6
  const rest = rows.filter((row) => !main.includes(row))
  return isShort ? (
    <ClaimRows kind={kind} rows={rows} />
  ) : (
    <>
      <ClaimRows kind={kind} rows={main} />
      <div className="border-line border-t px-4 py-3">
        <Disclosure summary={`${rest.length} more claims`}>
          <div className="-mx-4">
            <ClaimRows kind={kind} rows={rest} isRest />
          </div>
        </Disclosure>
      </div>
    </>
  )
}

const absent = ({ part, name }: Expectation): Omit<ClaimRow, 'expectation'> => ({
  part,
  name,
  value: undefined,
  isAbsent: true,
})

/** What decides whether a token is taken, and for whom it stands. */
const telling = [
  'alg',
  'kid',
  'iss',
  'sub',
  'sub_type',
  'aud',
  'scope',
  'client_id',
  'client_name',
  'tok_type',
  'iat',
  'exp',
]

interface ClaimRow {
  part: 'header' | 'claims'
  name: string
  value: unknown
  /** It is not there, and should be. */
  isAbsent?: true
  expectation?: Expectation | undefined
}

interface RowsProps {
  kind: JwtKind
  rows: readonly ClaimRow[]
  isRest?: boolean
}

function ClaimRows({ kind, rows, isRest = false }: RowsProps) {
  const hasExpected = rows.some(({ expectation }) => expectation !== undefined)
  const what = kind === 'token' ? 'The token, decoded' : 'The assertion, decoded'
  return (
    <Table
      caption={isRest ? `${what}: the other claims` : what}
      columns={['Claim', 'Value', ...(hasExpected ? ['Expected'] : []), 'What it means']}
    >
      {rows.map(({ part, name, value, isAbsent, expectation }) => (
        <Row key={`${part} ${name}`}>
          <Cell isHead className="whitespace-nowrap">
            <code className="font-semibold">{name}</code>
            {part === 'header' && <span className="ml-2 text-faint text-xs">header</span>}
          </Cell>
          <Cell label="Value" className={hasExpected ? 'sm:w-[30%]' : 'sm:w-2/5'}>
            {isAbsent ? (
              <span className="text-faint">not there</span>
            ) : (
              <>
                <ClaimValue value={value} expectation={expectation} />
                <ClaimTime name={name} value={value} />
              </>
            )}
          </Cell>
          {hasExpected &&
            (expectation ? (
              <Cell label="Expected" className="sm:w-[26%]">
                <ExpectedValue expectation={expectation} />
              </Cell>
            ) : (
              <Cell />
            ))}
          <Cell label="What it means" className="text-soft">
            <Meaning kind={kind} part={part} name={name} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function ClaimTime({ name, value }: { name: string; value: unknown }) {
  const trouble = timeTrouble(name, value)
  if (trouble) return <span className="block text-maybe text-sm">{trouble}</span>
  const instant = claimInstant(name, value)
  if (!instant) return null
  return (
    <span className="block text-soft text-sm">
      {exactTime(instant)} ·{' '}
      {name === 'exp' ? <RelativeTime at={instant} ahead="expires" past="expired" /> : <RelativeTime at={instant} />}
    </span>
  )
}

function Meaning({ kind, part, name }: { kind: JwtKind; part: 'header' | 'claims'; name: string }) {
  const meaning = claimMeaning(kind, part, name)
  if (!meaning) return 'Not one of Oracle’s: a custom claim, or one nobody has written about.'
  const { word, means } = certaintyWords[meaning.certainty]
  return (
    <>
      {meaning.means}
      {meaning.certainty !== 'documented' && (
        <span className="ml-1.5 whitespace-nowrap text-faint text-xs" title={means}>
          {word}
        </span>
      )}
    </>
  )
}
