'use client'

import { type InputHTMLAttributes, useState } from 'react'
import { Field, type FieldProps } from './field'
import { Glyph } from './glyph'

interface Props extends FieldProps, Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple'> {
  /** What stands in it: what to choose, or what was. */
  title: string
  /** The other way, in small. */
  orDrop: string
  isTall?: boolean
  /** One at least. */
  onFiles: (files: File[]) => void
}

/** Choose files or drop them here. They are handed over unread; nothing is sent by this. */
export function FileDrop({ title, orDrop, isTall = false, accept, multiple, onFiles, ...field }: Props) {
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  return (
    <Field {...field}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file input inside is the first
        <div
          className={`drop relative flex items-center gap-3 px-4 ${isTall ? 'py-8' : 'py-4'}`}
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
            <span className="block font-semibold [overflow-wrap:anywhere]">{title}</span>
            <span className="block text-faint text-sm">{orDrop}</span>
          </span>
          <input
            type="file"
            {...wiring}
            {...(accept !== undefined && { accept })}
            {...(multiple && { multiple })}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              take(event.target.files)
              // The same file, corrected or grown, must fire again.
              event.target.value = ''
            }}
          />
        </div>
      )}
    </Field>
  )
}
