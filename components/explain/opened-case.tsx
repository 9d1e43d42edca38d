import { useDeferredValue, useMemo, useState } from 'react'
import { useGeneration } from '@/components/ladder/use-generation'
import { Notice } from '@/components/ui/notice'
import { exactTime } from '@/components/ui/time-in-words'
import { catalogue } from '@/lib/gates/catalogue'
import type { Case } from '@/lib/triage/case/case'
import { withWordsOf } from '@/lib/triage/case/with-words-of'
import { type Answered, judgeAnswered } from '@/lib/triage/judge-answered'
import { CaseDetails } from './case-details'
import { CaseKeeping, type Kept } from './case-keeping'
import { CaseSheet } from './case-sheet'
import { Findings } from './findings'

/** A case from a file: shown as it was saved, until another answer is given; then it is judged here. */
export function OpenedCase({ told: opened, round }: { told: Case; round: number }) {
  const [answered, setAnswered] = useState<readonly Answered[]>(opened.answered)
  const [kept, setKept] = useState<Kept>({ name: opened.name, notes: opened.notes, names: opened.names })
  // Steps are told in the console of whoever reads them.
  const [generation] = useGeneration()
  // Typing a note goes on while the case is made anew.
  const settled = useDeferredValue(kept)
  const isAsSaved = answered === opened.answered
  const judgement = useMemo(
    () => (isAsSaved ? opened.judgement : judgeAnswered(opened.facts, catalogue, answered)),
    [opened, answered, isAsSaved],
  )
  const told = useMemo(
    () => withWordsOf({ ...opened, generation, answered, judgement }, settled),
    [opened, generation, answered, judgement, settled],
  )
  const saved = (): Case => ({ ...told, savedAt: new Date().toISOString() })
  return (
    <>
      <div className="no-print grid gap-6">
        <Notice
          title={
            <span className="[overflow-wrap:anywhere]">
              The case “{opened.name}”, saved {exactTime(opened.savedAt)}
            </span>
          }
        >
          {opened.names === 'own'
            ? 'It was saved with the real names. It holds no secret.'
            : 'It was saved with pseudonyms: only who saved it can say who is who. It holds no secret.'}
          {!isAsSaved && ' Judged here again, by your answers.'}
        </Notice>
        <Findings
          judgement={judgement}
          answered={answered}
          onAnswered={setAnswered}
          round={`${round}`}
          told={told}
          saved={saved}
        />
        <CaseDetails
          traces={told.traces}
          facts={told.facts}
          judgement={judgement}
          notJudged={told.seen.unjudged ?? []}
        />
        <CaseKeeping kept={kept} onKept={setKept} saved={saved} canName={false} />
      </div>
      <CaseSheet told={told} />
    </>
  )
}
