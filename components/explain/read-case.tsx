import { useDeferredValue, useMemo, useState } from 'react'
import { useGeneration } from '@/components/ladder/use-generation'
import { catalogue } from '@/lib/gates/catalogue'
import { dateJudgement } from '@/lib/snapshot/date-judgement'
import type { SnapshotCase } from '@/lib/snapshot/snapshot-case'
import { withSnapshot } from '@/lib/snapshot/with-snapshot'
import type { Case } from '@/lib/triage/case/case'
import { makeCase } from '@/lib/triage/case/make-case'
import { judgeAnswered } from '@/lib/triage/judge-answered'
import type { GivenAnswer } from '@/lib/triage/keep-answers'
import { AskDomain, type Asked, type KnownDomain } from './ask-domain'
import { callOf } from './call-of'
import { CaseDetails } from './case-details'
import { CaseKeeping, type Kept } from './case-keeping'
import { CaseSheet } from './case-sheet'
import { ComparedTokens } from './compared-tokens'
import { DecodedTokens } from './decoded-tokens'
import { DroppedAnswers } from './dropped-answers'
import { Findings } from './findings'
import type { Reading } from './read'
import { suggestedName } from './suggested-name'
import { useGivenAnswers } from './use-given-answers'
import { usePlannedFix } from './use-planned-fix'
import { type CheckedByDomain, withSignature } from './with-signature'

interface DatedSnapshot {
  found: SnapshotCase
  /** ISO instant of the snapshot. */
  at: string
}

interface Props {
  reading: Reading
  round: number
  domains: readonly KnownDomain[]
  /** A domain's snapshot beside this paste. */
  snapshot: DatedSnapshot | undefined
  /** Written so far: they stay when a file or a line is added. */
  notes: string
  onNotes: (notes: string) => void
  /** Answers to this text and to those before it. */
  given: readonly GivenAnswer[]
  onGiven: (given: readonly GivenAnswer[]) => void
  /** What stands in the box and in files. */
  textsNow: () => readonly string[]
}

/** All that is told of one paste: what a domain was asked, and what its keys said, belongs to this one alone. */
export function ReadCase({ reading, round, domains, snapshot, notes, onNotes, given, onGiven, textsNow }: Props) {
  const [asked, setAsked] = useState<Asked>()
  const [checked, setChecked] = useState<readonly CheckedByDomain[]>([])
  const { answered, dropped, onAnswered, onForget } = useGivenAnswers(
    snapshot ? withSnapshot(reading.facts, snapshot.found) : reading.facts,
    given,
    onGiven,
  )
  const [kept, setKept] = useState<Kept>({ name: suggestedName(reading.facts), notes, names: 'pseudonyms' })
  const [generation] = useGeneration()
  // Typing a note goes on while the case is made anew.
  const settled = useDeferredValue(kept)
  // What the paste itself shows counts more than what the domain would say today.
  const facts = useMemo(() => {
    const known = { ...asked?.facts, ...reading.facts }
    return withSignature(snapshot ? withSnapshot(known, snapshot.found) : known, checked, asked?.domain.id)
  }, [reading, asked, checked, snapshot])
  const judgement = useMemo(() => {
    const judged = judgeAnswered(facts, catalogue, answered)
    if (!snapshot) return judged
    // What a domain was asked now is not of the snapshot's moment.
    const names = snapshot.found.names.filter((name) => asked?.facts[name] === undefined)
    return dateJudgement(judged, catalogue, { names, at: snapshot.at })
  }, [facts, answered, snapshot, asked])
  const call = useMemo(() => callOf(reading.facts), [reading])
  const told = useMemo(
    () =>
      makeCase(
        { ...settled, generation, paste: reading.paste, facts, answered, judgement, asked: asked?.domain.name },
        { names: settled.names, at: reading.at },
      ),
    [settled, generation, reading, facts, answered, judgement, asked],
  )
  // Only a change of the domain can be carried out from here; the other fixes are told in words.
  const canFix = asked && judgement.cause?.fix?.kind === 'change'
  const fix = usePlannedFix(asked?.domain)

  const saved = (): Case => ({ ...told, savedAt: new Date().toISOString() })
  const onKept = (next: Kept) => {
    setKept(next)
    onNotes(next.notes)
  }
  const onChecked = (next: CheckedByDomain) =>
    setChecked((before) => [...before.filter(({ domainId }) => domainId !== next.domainId), next])
  const onAsked = (next: Asked | undefined) => {
    onAnswered([])
    setAsked(next)
  }
  return (
    <>
      <div className="no-print grid gap-6">
        {reading.isJudgeable && (
          <>
            <DroppedAnswers dropped={dropped} onForget={onForget} />
            <Findings
              judgement={judgement}
              answered={answered}
              onAnswered={onAnswered}
              round={`${round} ${asked?.domain.id}`}
              told={told}
              saved={saved}
              handling={canFix ? { onFix: fix.onFix, isBusy: fix.isBusy } : undefined}
              note={fix.note}
            >
              {call && domains.length > 0 && (
                <AskDomain domains={domains} call={call} asked={asked} onAsked={onAsked} />
              )}
            </Findings>
            <CaseDetails
              traces={told.traces}
              facts={facts}
              judgement={judgement}
              notJudged={told.seen.unjudged ?? []}
            />
            <CaseKeeping kept={kept} onKept={onKept} saved={saved} canName />
          </>
        )}
        <DecodedTokens reading={reading} facts={facts} domains={domains} textsNow={textsNow} onChecked={onChecked} />
        {reading.comparable.length > 1 && <ComparedTokens tokens={reading.comparable} />}
      </div>
      {reading.isJudgeable && <CaseSheet told={told} />}
    </>
  )
}
