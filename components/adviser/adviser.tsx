'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { advise, isAnswered, readAnswers } from '@/lib/setup/adviser/advise'
import { type AdviserAnswers, adviserQuestionIds, adviserQuestions } from '@/lib/setup/adviser/adviser-questions'
import { AdvicePanel } from './advice-panel'

/** The questions beside their advice. The address holds the answers, so an advice can be sent to somebody. */
export function Adviser() {
  const params = useSearchParams()
  const asked = params.toString()
  const [chosen, setChosen] = useState<{ over: string; answers: Partial<AdviserAnswers> }>()
  // The address follows a moment later; until then a radio must already be what was clicked.
  const answers = chosen?.over === asked ? chosen.answers : readAnswers(params)
  const show = (next: Partial<AdviserAnswers>) => {
    setChosen({ over: asked, answers: next })
    writeAddress(next)
  }
  const open = adviserQuestionIds.filter((id) => answers[id] === undefined).length
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)]">
      <form className="grid gap-6" aria-label="Questions" onSubmit={(event) => event.preventDefault()}>
        {adviserQuestionIds.map((id, index) => (
          <RadioCards
            key={id}
            legend={`${index + 1}. ${adviserQuestions[id].question}`}
            cards={adviserQuestions[id].choices.map((choice) => ({ ...choice, value: choice.id }))}
            value={answers[id]}
            onChange={(chosen) => show({ ...answers, [id]: chosen })}
          />
        ))}
        {open < adviserQuestionIds.length && (
          <div>
            <Button small look="quiet" className="-ml-2.5" onClick={() => show({})}>
              Start over
            </Button>
          </div>
        )}
      </form>
      <div aria-live="polite" className="min-w-0 lg:sticky lg:top-6">
        {isAnswered(answers) ? (
          <AdvicePanel advice={advise(answers)} />
        ) : (
          <Panel flush>
            <EmptyState title={open === 1 ? 'One question is left' : `${open} questions are left`}>
              The advice stands here as soon as all four are answered, with its sources and where they disagree.
            </EmptyState>
          </Panel>
        )}
      </div>
    </div>
  )
}

/** Replaced, not pushed: going back leads to where the person came from. */
function writeAddress(answers: Partial<AdviserAnswers>) {
  const query = new URLSearchParams(answers).toString()
  window.history.replaceState(null, '', query === '' ? '/setup/adviser' : `/setup/adviser?${query}`)
}
