import type { Ref, TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field'

interface Props extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'about'> {
  mono?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ label, hint, error, about, isOptional, mono = false, rows = 6, ...area }: Props) {
  return (
    <Field {...{ label, hint, error, about }} isOptional={isOptional ?? false}>
      {(wiring) => (
        <div className="control">
          <textarea
            rows={rows}
            spellCheck={false}
            {...area}
            {...wiring}
            className={`block w-full resize-y bg-transparent px-3 py-2 outline-none ${mono ? 'break-all font-mono text-sm' : ''}`}
          />
        </div>
      )}
    </Field>
  )
}
