import { useMemo, useState } from 'react'
import type { SnapshotCase } from '@/lib/snapshot/snapshot-case'
import { withSnapshot } from '@/lib/snapshot/with-snapshot'
import type { Asked, KnownDomain } from './ask-domain'
import { ComparedTokens } from './compared-tokens'
import { DecodedTokens } from './decoded-tokens'
import { Findings } from './findings'
import type { Reading } from './read'
import { type CheckedByDomain, withSignature } from './with-signature'

export interface DatedSnapshot {
  found: SnapshotCase
  /** ISO instant of the snapshot. */
  at: string
}

interface Props {
  reading: Reading
  round: number
  domains: readonly KnownDomain[]
  /** A domain's snapshot beside this paste; `at` is its moment. */
  snapshot: DatedSnapshot | undefined
  /** What stands in the box. */
  textNow: () => string
}

/** All that is told of one paste: what a domain was asked, and what its keys said, belongs to this one alone. */
export function ReadCase({ reading, round, domains, snapshot, textNow }: Props) {
  const [asked, setAsked] = useState<Asked>()
  const [checked, setChecked] = useState<readonly CheckedByDomain[]>([])
  // What the paste itself shows counts more than what the domain would say today.
  const facts = useMemo(() => {
    const known = { ...asked?.facts, ...reading.facts }
    return withSignature(snapshot ? withSnapshot(known, snapshot.found) : known, checked, asked?.domain.id)
  }, [reading, asked, checked, snapshot])
  const onChecked = (next: CheckedByDomain) =>
    setChecked((before) => [...before.filter(({ domainId }) => domainId !== next.domainId), next])
  return (
    <>
      {reading.isJudgeable && (
        <Findings
          reading={reading}
          facts={facts}
          round={round}
          domains={domains}
          snapshot={snapshot}
          asked={asked}
          onAsked={setAsked}
        />
      )}
      <DecodedTokens reading={reading} facts={facts} domains={domains} textNow={textNow} onChecked={onChecked} />
      {reading.comparable.length > 1 && <ComparedTokens tokens={reading.comparable} />}
    </>
  )
}
