import { useMemo, useState } from 'react'
import { Ladder } from '@/components/ladder/ladder'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Panel } from '@/components/ui/panel'
import { catalogue } from '@/lib/gates/catalogue'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import { customerNote } from './customer-note'
import { headline } from './headline'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'
import { QuestionRow } from './question-row'
import type { Reading } from './read'
import { SaveButton } from './save-button'

/** The finding: one sentence, the gates that matter, the question that separates them, and a note to hand on. */
export function Findings({ reading, round }: { reading: Reading; round: number }) {
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [isWhole, setIsWhole] = useState(false)
  const judgement = useMemo(() => judgeAnswered(reading.facts, catalogue, answered), [reading, answered])
  const { title, todo } = headline(judgement, answered.length > 0)
  const note = customerNote(judgement, catalogue, reading.facts, answered)
  const shown = isWhole ? judgement : whatMatters(judgement)

  const onAnswer = (answer: string) => {
    const next = answerQuestion(judgement, answer)
    if (next) setAnswered([...answered, next])
  }

  return (
    <Panel
      title={<span aria-live="polite">{title}</span>}
      aside={
        <>
          <SaveButton text={note} />
          <CopyButton text={note} label="Copy for customer" />
        </>
      }
      flush
    >
      <div className="p-4">
        {todo && <p className="mb-3 max-w-[72ch] text-soft">{todo}</p>}
        <Ladder judgement={shown} gates={catalogue} animate={round} />
        <div className="mt-3 pl-9">
          <Button look="quiet" small aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show only what matters' : `Show all ${catalogue.length} gates on the way`}
          </Button>
        </div>
      </div>
      <QuestionRow
        question={judgement.question}
        answered={answered}
        onAnswer={onAnswer}
        onTakeBack={() => setAnswered(answered.slice(0, -1))}
      />
    </Panel>
  )
}

/** The cause, its candidates and what comes next; where there are none, what is known to be open. */
const whatMatters = (judgement: Judgement): Judgement => {
  const matters = judgement.verdicts.filter(({ rung }) => notable.includes(rung))
  return {
    ...judgement,
    verdicts: matters.length > 0 ? matters : judgement.verdicts.filter(({ rung }) => rung === 'open'),
  }
}

const notable: Verdict['rung'][] = ['shut', 'candidate', 'next', 'crashed']
