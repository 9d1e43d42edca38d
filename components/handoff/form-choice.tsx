import { type ReactNode, useState } from 'react'
import { useGeneration } from '@/components/ladder/use-generation'
import { Select } from '@/components/ui/select'
import { type Exporter, type Reader, readers } from '@/lib/handoff/exporter'
import type { HandoffFile } from '@/lib/handoff/write-handoff'
import { type Generation, generations } from '@/lib/setup/plan/generations'
import { FilePreview } from './file-preview'

/** One kind of file, and the file or why there is none. */
export interface Form {
  exporter: Pick<Exporter, 'id' | 'title' | 'says' | 'reader' | 'isOfConsole'>
  file: HandoffFile | { unfit: string }
}

interface Props {
  /** In the words of that console. */
  formsFor: (generation: Generation) => Form[]
  /** Whom it is for at first. */
  reader: Reader
  children?: ReactNode
}

/** For whom, in which form, and the file itself. `children`: what else can be chosen. */
export function FormChoice({ formsFor, reader: first, children }: Props) {
  const [reader, setReader] = useState(first)
  const [exporterId, setExporterId] = useState<string>()
  const [generation, setGeneration] = useGeneration()
  const all = formsFor(generation)
  const forms = all.filter(({ exporter }) => exporter.reader === reader)
  const chosen =
    forms.find(({ exporter }) => exporter.id === exporterId) ?? forms.find(({ file }) => !('unfit' in file)) ?? forms[0]
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          label="For"
          value={reader}
          choices={Object.entries(readers)
            .filter(([value]) => all.some(({ exporter }) => exporter.reader === value))
            .map(([value, label]) => ({ value, label }))}
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
