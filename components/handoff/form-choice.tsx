import { type ReactNode, useState } from 'react'
import { useGeneration } from '@/components/ladder/use-generation'
import { Select } from '@/components/ui/select'
import { type Reader, readers } from '@/lib/handoff/exporter'
import { exporters } from '@/lib/handoff/exporters'
import type { HandoffSubject } from '@/lib/handoff/subject'
import { writeHandoff } from '@/lib/handoff/write-handoff'
import { type Generation, generations } from '@/lib/setup/plan/generations'
import { FilePreview } from './file-preview'

interface Props {
  subjectFor: (generation: Generation) => HandoffSubject
  /** Whom it is for at first. */
  reader: Reader
  children?: ReactNode
}

/** For whom, in which form, and the file itself. `children`: what else can be chosen. */
export function FormChoice({ subjectFor, reader: first, children }: Props) {
  const [reader, setReader] = useState(first)
  const [exporterId, setExporterId] = useState<string>()
  const [generation, setGeneration] = useGeneration()
  const subject = subjectFor(generation)
  const forms = exporters
    .filter((exporter) => exporter.reader === reader)
    .map((exporter) => ({ exporter, file: writeHandoff(exporter, subject) }))
  const chosen =
    forms.find(({ exporter }) => exporter.id === exporterId) ?? forms.find(({ file }) => !('unfit' in file)) ?? forms[0]
  return (
    <div className="grid gap-4">
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
        {children}
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
