'use client'

import { useState } from 'react'
import { Problem } from '@/components/ui/problem'
import { Skeleton } from '@/components/ui/skeleton'
import { snapshotCase } from '@/lib/snapshot/snapshot-case'
import type { GivenAnswer } from '@/lib/triage/keep-answers'
import type { KnownDomain } from './ask-domain'
import { BigFile } from './big-file'
import { DropPage } from './drop-page'
import type { Example } from './examples'
import { OpenSnapshot } from './open-snapshot'
import { OpenedCase } from './opened-case'
import { PasteBox } from './paste-box'
import { ReadCase } from './read-case'
import { Recognised } from './recognised'
import { ShownText } from './shown-text'
import { SnapshotBar } from './snapshot-bar'
import { SnapshotPaste } from './snapshot-paste'
import { leftOutWords } from './sort-files'
import { SourceList } from './source-list'
import { useAttachedSnapshot } from './use-attached-snapshot'
import { type Stage, useSources } from './use-sources'
import { WhatIsWrong } from './what-is-wrong'

interface Props {
  examples: readonly Example[]
  /** Connected ones, which may be asked on a click. */
  domains: readonly KnownDomain[]
}

/** Everything here happens in this browser, and with what the page brought along; only a click asks a domain. */
export function Explain({ examples, domains }: Props) {
  const { attached, take, openFile, choose, leaveOut } = useAttachedSnapshot()
  const { stage, files, leftOut, big, onText, onFiles, onRemove, onClear, onBack, onLeaveBig, textsNow } =
    useSources(take)
  const [notes, setNotes] = useState('')
  const [given, setGiven] = useState<readonly GivenAnswer[]>([])
  const found =
    attached.at === 'open' && stage.at === 'read'
      ? snapshotCase(attached.snapshot, stage.reading.facts, stage.reading.at, attached.chosen)
      : undefined
  const snapshot = attached.at === 'open' && found ? { found, at: attached.snapshot.at } : undefined
  const seen = seenIn(stage)
  return (
    <div className="grid gap-6">
      <div className="no-print grid gap-6">
        <DropPage onFiles={onFiles} />
        <SnapshotPaste take={take}>
          <PasteBox
            examples={examples}
            onText={onText}
            onFiles={onFiles}
            onClear={() => {
              setNotes('')
              setGiven([])
              onClear()
            }}
            onBack={stage.at === 'opened' && stage.before ? onBack : undefined}
            isEmpty={stage.at === 'empty' && leftOut.length === 0}
            files={<SourceList files={files} leftOut={leftOut} onRemove={onRemove} />}
            shown={shownIn(stage)}
            canEdit={stage.at !== 'opened'}
          >
            {seen && <Recognised seen={seen} />}
          </PasteBox>
          {attached.at === 'none' && stage.at === 'read' && <OpenSnapshot onFile={openFile} />}
          {stage.at !== 'opened' && (
            <SnapshotBar attached={attached} found={found} onChoose={choose} onLeaveOut={leaveOut} />
          )}
        </SnapshotPaste>
        {big && <BigFile file={big} onLeave={onLeaveBig} />}
        {stage.at === 'failed' && <Problem title={stage.says} />}
        {stage.at === 'reading' && (
          <Skeleton what={`Reading ${(stage.length / 1_000_000).toFixed(1)} MB`} rows={4} isTall />
        )}
        {seen && <WhatIsWrong seen={seen} />}
      </div>
      <p role="status" className="sr-only">
        {[announced(stage), ...leftOut.map(leftOutWords)].filter(Boolean).join(' ')}
      </p>
      {stage.at === 'read' && (
        <ReadCase
          key={stage.round}
          reading={stage.reading}
          round={stage.round}
          domains={domains}
          snapshot={snapshot}
          notes={notes}
          onNotes={setNotes}
          given={given}
          onGiven={setGiven}
          textsNow={textsNow}
        />
      )}
      {stage.at === 'opened' && <OpenedCase key={stage.round} told={stage.told} round={stage.round} />}
    </div>
  )
}

const seenIn = (stage: Stage) => {
  if (stage.at === 'read') return { ...stage.reading.paste, text: stage.reading.names.text }
  return stage.at === 'opened' ? stage.told.seen : undefined
}

function shownIn(stage: Stage) {
  if (stage.at === 'read')
    return <ShownText key={stage.round} text={stage.reading.names.text} legend={stage.reading.names.legend()} />
  if (stage.at === 'opened')
    return <ShownText key={stage.round} text={stage.told.seen.text} legend={stage.told.legend} />
  return undefined
}

/** For those who do not see it appear. */
function announced(stage: Stage): string {
  switch (stage.at) {
    case 'empty':
    case 'failed':
      return ''
    case 'reading':
      return 'Reading …'
    case 'read': {
      const { recognised } = stage.reading.paste
      const what = recognised.length > 0 ? `Recognised: ${recognised.join(', ')}.` : 'Nothing was recognised.'
      return stage.reading.isJudgeable ? `${what} ${stage.reading.headline}` : what
    }
    case 'opened':
      return `The case ${stage.told.name} was opened.`
  }
}
