import { type ReactNode, useState } from 'react'
import type { FixHandling } from '@/components/ladder/fix-row'
import { Ladder } from '@/components/ladder/ladder'
import { whatMatters } from '@/components/ladder/what-matters'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Panel } from '@/components/ui/panel'
import { catalogue } from '@/lib/gates/catalogue'
import type { Judgement } from '@/lib/gates/verdict'
import type { Case } from '@/lib/triage/case/case'
import { headline } from '@/lib/triage/headline'
import { type Answered, answerQuestion } from '@/lib/triage/judge-answered'
import { customerNote } from './customer-note'
import { QuestionRow } from './question-row'
import { saveCase } from './save-case'

interface Props {
  /** By the person's own names. */
  judgement: Judgement
  answered: readonly Answered[]
  onAnswered: (answered: readonly Answered[]) => void
  /** The rungs appear anew each time this changes. */
  round: string
  /** The same as it leaves this page. */
  told: Case
  saved: () => Case
  handling?: FixHandling | undefined
  /** What became of a fix. */
  note?: ReactNode
  children?: ReactNode
}

/** The finding: one sentence, the gates that matter, the question that separates them, and a note to hand on. */
export function Findings({ judgement, answered, onAnswered, round, told, saved, handling, note, children }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  // Twenty candidates fill the window: what tells them apart comes first, and stays there while it is answered.
  const [asksFirst] = useState(!judgement.cause || answered.length > 0)
  const { title, todo } = headline(judgement, answered.length > 0)
  const shown = isWhole ? judgement : whatMatters(judgement)
  const onAnswer = (answer: string) => {
    const next = answerQuestion(judgement, answer)
    if (next) onAnswered([...answered, next])
  }
  const questionRow = (
    <QuestionRow
      question={judgement.question}
      answered={answered}
      onAnswer={onAnswer}
      onTakeBack={() => onAnswered(answered.slice(0, -1))}
      ladder={asksFirst ? 'below' : 'above'}
    />
  )
  return (
    <Panel
      title={<span aria-live="polite">{title}</span>}
      aside={
        <>
          <Button small onClick={() => saveCase(saved())}>
            Save case
          </Button>
          <CopyButton
            text={customerNote(told.judgement, catalogue, told.facts, told.answered)}
            label="Copy for customer"
          />
        </>
      }
      flush
    >
      {asksFirst && questionRow}
      <div className="p-4">
        {todo && <p className="mb-3 max-w-[72ch] text-soft">{todo}</p>}
        <Ladder
          judgement={shown}
          gates={catalogue}
          animate={round}
          {...(handling && { onFix: handling.onFix, fixing: { isBusy: handling.isBusy ?? false } })}
        />
        {note}
        <div className="mt-3 pl-9">
          <Button look="quiet" small aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show only what matters' : `Show all ${catalogue.length} gates on the way`}
          </Button>
        </div>
      </div>
      {!asksFirst && questionRow}
      {children}
    </Panel>
  )
}
