'use client'

import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { grantName } from '@/lib/facts/grant-names'
import { type Reader, readers } from '@/lib/handoff/exporter'
import { exporters } from '@/lib/handoff/exporters'
import type { DoneRun } from '@/lib/handoff/setup-of'
import { grantsOf, toSubject } from '@/lib/handoff/to-subject'
import { writeHandoff } from '@/lib/handoff/write-handoff'
import { type Generation, generations } from '@/lib/setup/plan/generations'
import { FilePreview } from './file-preview'
import { useKnown } from './use-known'

interface Props {
  at: string
  domainId: string
  appId: string
  run?: DoneRun
}

/** Who reads it, in which form, and the file itself. */
export default function HandoffForms(props: Props) {
  const state = useKnown(props)
  const [reader, setReader] = useState<Reader>('developer')
  const [exporterId, setExporterId] = useState<string>()
  const [chosenGrant, setGrant] = useState<string>()
  const [generation, setGeneration] = useState<Generation>(generations[0])
  if (state.at === 'loading') return <Skeleton what="Asking the domain what is handed over" rows={4} isTall />
  if (state.at === 'failed') return <ApiProblemNote error={state.error} onRetry={state.retry} />

  const grants = grantsOf(state.known)
  const grantType = chosenGrant ?? grants[0]
  if (grantType === undefined)
    return (
      <Notice tone="maybe" title="There is no call to hand over">
        The application allows neither JWT assertion, client credentials nor authorization code.
      </Notice>
    )
  const subject = toSubject(state.known, { grantType, generation })
  const forms = exporters
    .filter((exporter) => exporter.reader === reader)
    .map((exporter) => ({ exporter, file: writeHandoff(exporter, subject) }))
  const chosen =
    forms.find(({ exporter }) => exporter.id === exporterId) ?? forms.find(({ file }) => !('unfit' in file)) ?? forms[0]
  return (
    <div className="grid gap-4">
      {state.unread.length > 0 && (
        <Notice tone="maybe" title="Not everything could be read">
          {state.unread.join(' ')}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          label="For"
          value={reader}
          choices={Object.entries(readers).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => {
            setReader(target.value as Reader)
            setExporterId(undefined)
          }}
        />
        <Select
          label="Form"
          value={chosen?.exporter.id ?? ''}
          choices={forms.map(({ exporter, file }) => ({
            value: exporter.id,
            label: 'unfit' in file ? `${exporter.title} (not for this one)` : exporter.title,
          }))}
          onChange={({ target }) => setExporterId(target.value)}
        />
        {grants.length > 1 && (
          <Select
            label="By grant"
            value={grantType}
            choices={grants.map((value) => ({ value, label: grantName(value) }))}
            onChange={({ target }) => setGrant(target.value)}
          />
        )}
        {chosen?.exporter.isOfConsole && (
          <Select
            label="Console they have"
            value={generation}
            choices={generations.map((value) => ({ value, label: value }))}
            onChange={({ target }) => setGeneration(target.value as Generation)}
          />
        )}
      </div>
      {chosen && <FilePreview says={chosen.exporter.says} file={chosen.file} />}
    </div>
  )
}
