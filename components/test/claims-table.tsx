import { certaintyWords } from '@/components/ladder/rung-words'
import { Disclosure } from '@/components/ui/disclosure'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row, Table } from '@/components/ui/table'
import { exactTime } from '@/components/ui/time-in-words'
import { claimMeaning, type JwtKind } from './claim-meanings'
import { claimInstant, printedClaim, timeTrouble } from './claim-value'

interface Props {
  kind: JwtKind
  header: Record<string, unknown>
  claims: Record<string, unknown>
}

/** Every member of a decoded JWT with what it means; times as a person says them. */
export function ClaimsTable({ kind, header, claims }: Props) {
  const rows = [
    ...Object.entries(header).map(([name, value]) => ({ part: 'header' as const, name, value })),
    ...Object.entries(claims).map(([name, value]) => ({ part: 'claims' as const, name, value })),
  ]
  const main = rows.filter(({ name }) => kind === 'assertion' || telling.includes(name))
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
}

function ClaimRows({ kind, rows, isRest = false }: { kind: JwtKind; rows: readonly ClaimRow[]; isRest?: boolean }) {
  const what = kind === 'token' ? 'The access token, decoded' : 'The assertion, decoded'
  return (
    <Table caption={isRest ? `${what}: the other claims` : what} columns={['Claim', 'Value', 'What it means']}>
      {rows.map(({ part, name, value }) => (
        <Row key={`${part} ${name}`}>
          <Cell isHead className="whitespace-nowrap">
            <code className="font-semibold">{name}</code>
            {part === 'header' && <span className="ml-2 text-faint text-xs">header</span>}
          </Cell>
          <Cell label="Value" className="sm:w-2/5">
            <span className="font-mono text-sm [overflow-wrap:anywhere]">{printedClaim(value)}</span>
            <ClaimTime name={name} value={value} />
          </Cell>
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
