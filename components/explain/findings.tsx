import { useMemo, useState } from 'react'
import { Ladder } from '@/components/ladder/ladder'
import { whatMatters } from '@/components/ladder/what-matters'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Panel } from '@/components/ui/panel'
import type { Facts } from '@/lib/facts/facts'
import { catalogue } from '@/lib/gates/catalogue'
import { dateJudgement } from '@/lib/snapshot/date-judgement'
import { AskDomain, type Asked, type KnownDomain } from './ask-domain'
import { callOf } from './call-of'
import { customerNote } from './customer-note'
import { headline } from './headline'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'
import { QuestionRow } from './question-row'
import type { Reading } from './read'
import type { DatedSnapshot } from './read-case'
import { SaveButton } from './save-button'
import { usePlannedFix } from './use-planned-fix'

interface Props {
  reading: Reading
  /** The paste, what a domain was asked about it, and what its keys said. */
  facts: Facts
  round: number
  snapshot: DatedSnapshot | undefined
  domains: readonly KnownDomain[]
  /** What a domain was asked about this paste. */
  asked: Asked | undefined
  onAsked: (asked: Asked | undefined) => void
}

/** The finding: one sentence, the gates that matter, the question that separates them, and a note to hand on. */
export function Findings({ reading, facts, round, domains, snapshot, asked, onAsked }: Props) {
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [isWhole, setIsWhole] = useState(false)
  const judgement = useMemo(() => {
    const judged = judgeAnswered(facts, catalogue, answered)
    if (!snapshot) return judged
    // What a domain was asked now is not of the snapshot's moment.
    const names = snapshot.found.names.filter((name) => asked?.facts[name] === undefined)
    return dateJudgement(judged, catalogue, { names, at: snapshot.at })
  }, [facts, answered, snapshot, asked])
  const call = useMemo(() => callOf(reading.facts), [reading])
  const { title, todo } = headline(judgement, answered.length > 0)
  const note = customerNote(judgement, catalogue, facts, answered)
  const shown = isWhole ? judgement : whatMatters(judgement)

  // Only a change of the domain can be carried out from here; the other fixes are told in words.
  const change = asked && judgement.cause?.fix?.kind === 'change'
  const fix = usePlannedFix(asked?.domain)

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
        <Ladder
          judgement={shown}
          gates={catalogue}
          animate={`${round} ${asked?.domain.id}`}
          {...(change && { onFix: fix.onFix, fixing: { isBusy: fix.isBusy } })}
        />
        {fix.note}
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
      {call && domains.length > 0 && (
        <AskDomain
          domains={domains}
          call={call}
          asked={asked}
          onAsked={(next) => {
            setAnswered([])
            onAsked(next)
          }}
        />
      )}
    </Panel>
  )
}
