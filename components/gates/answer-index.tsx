import { Panel } from '@/components/ui/panel'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Gate } from '@/lib/gates/gate'
import { publicAnswers } from '@/lib/search/public-answers'

/** From what somebody saw to the gates that may have said it. Each row can be linked: `/gates#<answer's key>`. */
export function AnswerIndex({ gates }: { gates: readonly Gate[] }) {
  return (
    <Panel title="By answer" aside="What you saw, and which gates say it" flush>
      <Table caption="Answers and the gates that give them" columns={['Answer', 'From', 'Gates that answer so']}>
        {publicAnswers(gates).map(({ key, from, words, gates: alike }) => (
          <Row key={key} className="target:bg-gold-tint">
            <Cell isHead>
              <span id={key} className="scroll-mt-6 font-mono text-sm">
                {words}
              </span>
            </Cell>
            <Cell label="From">{from}</Cell>
            <Cell label="Gates that answer so">
              <ul className="grid gap-2">
                {alike.map(({ id, question }) => (
                  <li key={id}>
                    <TextLink href={`/gates/${id}`}>{question}</TextLink>
                  </li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}
