import type { ClipboardEvent } from 'react'
import { FileDrop } from '@/components/ui/file-drop'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { type Source, sourceOf } from './use-bulk'

/** Files by choice or by drop, or a paste. Nothing is read here. */
export function DropLogs({ onSource }: { onSource: (source: Source) => void }) {
  const take = (files: readonly File[]) => onSource(sourceOf(files))
  const onPaste = (event: ClipboardEvent) => {
    // Laid out in the box, a long paste would hold the page up.
    event.preventDefault()
    if (event.clipboardData.files.length > 0) take([...event.clipboardData.files])
    else {
      const pasted = new Blob([event.clipboardData.getData('text')])
      if (pasted.size > 0) onSource({ name: 'pasted text', files: [pasted], size: pasted.size })
    }
  }
  return (
    <Panel>
      <div className="grid gap-5">
        <FileDrop
          label="Logs"
          hint="Text of any size, also packed with gzip. Several files are read as one log, in their order."
          title="Choose files"
          orDrop="or drop them here"
          isTall
          multiple
          onFiles={take}
        />
        <TextArea
          label="Or paste"
          hint="It is read at once and not shown here."
          rows={2}
          autoComplete="off"
          placeholder="Lines of a log, or a list of tokens"
          value=""
          onPaste={onPaste}
          onChange={() => undefined}
        />
      </div>
    </Panel>
  )
}
