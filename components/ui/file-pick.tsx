'use client'

import { useState } from 'react'
import { Field, type FieldProps } from './field'
import { Glyph } from './glyph'

interface Props extends FieldProps {
  /** As the file input takes it: `.cer,.pem,.der`. A dropped file is not filtered: judge it by its content. */
  accept?: string
  /** Name of the file that was taken. */
  chosen?: string | undefined
  onFile: (file: File) => void
}

/** Pick a file or drop it here. It is handed over unread; nothing is sent by this. */
export function FilePick({ accept, chosen, onFile, ...field }: Props) {
  const [isOver, setIsOver] = useState(false)
  return (
    <Field {...field}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file input inside is the first
        <div
          className="drop relative flex items-center gap-3 px-4 py-4"
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setIsOver(false)
            const file = event.dataTransfer.files[0]
            if (file) onFile(file)
          }}
        >
          <Glyph name="file" className="size-5 text-soft" />
          <span className="min-w-0">
            <span className="block font-semibold [overflow-wrap:anywhere]">{chosen ?? 'Choose a file'}</span>
            <span className="block text-faint text-sm">
              {chosen ? 'Choose another, or drop it here' : 'or drop it here'}
            </span>
          </span>
          <input
            type="file"
            {...wiring}
            {...(accept === undefined ? {} : { accept })}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) onFile(file)
              // The same file, corrected, must fire again.
              event.target.value = ''
            }}
          />
        </div>
      )}
    </Field>
  )
}
