import { certaintyWords } from '@/components/ladder/rung-words'
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
  return (
    <Table
      caption={kind === 'token' ? 'The access token, decoded' : 'The assertion, decoded'}
      columns={['Claim', 'Value', 'What it means']}
    >
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
