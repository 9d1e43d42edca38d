import { Panel } from '@/components/ui/panel'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Gate } from '@/lib/gates/gate'
import { answerFrom, answerKey, answersAlike, answerWords } from '@/lib/search/public-answers'
import { CertaintyChip } from './certainty-chip'

/** How the gate shows: the public answers it gives, how sure that is, and which other gates answer alike. */
export function GateAnswers({ gate, gates }: { gate: Gate; gates: readonly Gate[] }) {
  if (gate.refusals.length === 0)
    return (
      <Panel title="How it shows">
        <p className="max-w-[72ch]">No public answer is known for it. What would tell: {gate.wouldTell}</p>
      </Panel>
    )
  const alike = answersAlike(gate, gates)
  return (
    <Panel
      title="How it shows"
      flush
      {...(alike.length > 0 ? { footer: <AnswersAlike gates={alike} wouldTell={gate.wouldTell} /> } : {})}
    >
      <Table caption="Public answers of this gate" columns={['Answer', 'From', 'How sure', 'Source']}>
        {gate.refusals.map((refusal) => (
          <Row key={`${answerKey(refusal)} ${refusal.text?.source ?? ''} ${refusal.certainty}`}>
            <Cell isHead>
              <span className="font-mono text-sm">{answerWords(refusal)}</span>
            </Cell>
            <Cell label="From">{answerFrom(refusal)}</Cell>
            <Cell label="How sure">
              <CertaintyChip certainty={refusal.certainty} />
            </Cell>
            <Cell label="Source" className="text-sm">
              {refusal.cite.url ? (
                <TextLink href={refusal.cite.url}>{refusal.cite.title}</TextLink>
              ) : (
                refusal.cite.title
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function AnswersAlike({ gates, wouldTell }: { gates: readonly Gate[]; wouldTell: string }) {
  return (
    <div className="min-w-0 w-full max-w-[90ch]">
      <p className="font-semibold">Answers alike</p>
      <ul className="mt-1 gap-x-8 sm:columns-2">
        {gates.map(({ id, question }) => (
          <li key={id} className="break-inside-avoid py-1">
            <TextLink href={`/gates/${id}`}>{question}</TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <span className="font-semibold">What would tell:</span> {wouldTell}
      </p>
    </div>
  )
}
