'use client'

import { Skeleton } from '@/components/ui/skeleton'
import { snapshotCase } from '@/lib/snapshot/snapshot-case'
import type { KnownDomain } from './ask-domain'
import type { Example } from './examples'
import { OpenSnapshot } from './open-snapshot'
import { PasteBox } from './paste-box'
import { ReadCase } from './read-case'
import { Recognised } from './recognised'
import { Redacted } from './redacted'
import { SnapshotBar } from './snapshot-bar'
import { SnapshotDrop } from './snapshot-drop'
import { useAttachedSnapshot } from './use-attached-snapshot'
import { useReading } from './use-reading'
import { WhatIsWrong } from './what-is-wrong'

interface Props {
  examples: readonly Example[]
  /** Connected ones, which may be asked on a click. */
  domains: readonly KnownDomain[]
}

/** Everything here happens in this browser, and with what the page brought along; only a click asks a domain. */
export function Explain({ examples, domains }: Props) {
  const { stage, onText, textNow } = useReading()
  const { attached, take, openFile, choose, leaveOut } = useAttachedSnapshot()
  const found =
    attached.at === 'open' && stage.at === 'read'
      ? snapshotCase(attached.snapshot, stage.reading.facts, stage.reading.at, attached.chosen)
      : undefined
  const snapshot = attached.at === 'open' && found ? { found, at: attached.snapshot.at } : undefined
  return (
    <div className="grid gap-6">
      <SnapshotDrop take={take} onFile={openFile}>
        <PasteBox examples={examples} onText={(text) => onText(take(text))} isEmpty={stage.at === 'empty'}>
          {stage.at === 'read' && <Recognised paste={stage.reading.paste} />}
        </PasteBox>
        {attached.at === 'none' && stage.at === 'read' && <OpenSnapshot onText={openFile} />}
        <SnapshotBar attached={attached} found={found} onChoose={choose} onLeaveOut={leaveOut} />
      </SnapshotDrop>
      {stage.at === 'reading' && (
        <Skeleton what={`Reading ${(stage.length / 1_000_000).toFixed(1)} MB`} rows={4} isTall />
      )}
      {stage.at === 'read' && (
        <>
          <WhatIsWrong paste={stage.reading.paste} />
          <ReadCase
            key={stage.round}
            reading={stage.reading}
            round={stage.round}
            domains={domains}
            snapshot={snapshot}
            textNow={textNow}
          />
          <Redacted paste={stage.reading.paste} />
        </>
      )}
    </div>
  )
}
