import { type ClipboardEvent, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Glyph } from '@/components/ui/glyph'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { type Source, sourceOf } from './use-bulk'

/** Files by choice or by drop, or a paste. Nothing is read here. */
export function DropLogs({ onSource }: { onSource: (source: Source) => void }) {
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onSource(sourceOf([...files]))
  }
  const onPaste = (event: ClipboardEvent) => {
    // Laid out in the box, a long paste would hold the page up.
    event.preventDefault()
    if (event.clipboardData.files.length > 0) take(event.clipboardData.files)
    else {
      const pasted = new Blob([event.clipboardData.getData('text')])
      if (pasted.size > 0) onSource({ name: 'pasted text', files: [pasted], size: pasted.size })
    }
  }
  return (
    <Panel>
      <div className="grid gap-5">
        <Field
          label="Logs"
          hint="Text of any size, also packed with gzip. Several files are read as one log, in their order."
        >
          {(wiring) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file input inside is the first
            <div
              className="drop relative flex items-center gap-3 px-4 py-8"
              data-over={isOver}
              onDragOver={(event) => {
                event.preventDefault()
                setIsOver(true)
              }}
              onDragLeave={() => setIsOver(false)}
              onDrop={(event) => {
                event.preventDefault()
                setIsOver(false)
                take(event.dataTransfer.files)
              }}
            >
              <Glyph name="file" className="size-5 text-soft" />
              <span className="min-w-0">
                <span className="block font-semibold">Choose files</span>
                <span className="block text-faint text-sm">or drop them here</span>
              </span>
              <input
                type="file"
                multiple
                {...wiring}
                className="absolute inset-0 cursor-pointer opacity-0"
                onChange={(event) => {
                  take(event.target.files)
                  // The same file, grown, must fire again.
                  event.target.value = ''
                }}
              />
            </div>
          )}
        </Field>
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
