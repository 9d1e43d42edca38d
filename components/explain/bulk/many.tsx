'use client'

import { useState } from 'react'
import type { Key } from '@/lib/triage/bulk/signatures'
import { BulkSummary } from './bulk-summary'
import { DropLogs } from './drop-logs'
import { Groups } from './groups'
import { ReadingFailed } from './reading-failed'
import { ReadingProgress } from './reading-progress'
import type { GateWords } from './row'
import { SigningKeys } from './signing-keys'
import { useBulk } from './use-bulk'

/** Everything here happens in this browser, with what the page brought along. */
export function Many({ gates }: { gates: GateWords }) {
  const { stage, read, cancel, clear } = useBulk()
  const [keys, setKeys] = useState<readonly Key[]>()
  const again = stage.at === 'read' && stage.keys !== keys ? () => read(stage.source, keys) : undefined
  return (
    <div className="grid gap-6">
      {stage.at === 'empty' && <DropLogs onSource={(source) => read(source, keys)} />}
      {stage.at === 'reading' && <ReadingProgress stage={stage} onCancel={cancel} />}
      {stage.at === 'failed' && <ReadingFailed stage={stage} onClear={clear} />}
      {stage.at === 'read' && <BulkSummary result={stage} onClear={clear} />}
      {stage.at === 'read' && stage.grouped.groups.length > 0 && <Groups result={stage} gates={gates} />}
      {stage.at !== 'reading' && <SigningKeys keys={keys} onKeys={setKeys} onReadAgain={again} />}
    </div>
  )
}
