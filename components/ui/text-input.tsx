import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field, type FieldProps } from './field'

interface Props extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'about'> {
  /** For what a machine said or reads. */
  mono?: boolean
  /** Short fact inside the control, at the right. */
  aside?: ReactNode
}

export function TextInput({ label, hint, error, about, isOptional, mono = false, aside, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, about }} isOptional={isOptional ?? false}>
      {(wiring) => (
        <div className="control flex items-center gap-3">
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...input}
            {...wiring}
            className={`w-full min-w-0 bg-transparent px-2.5 py-1.5 outline-none ${mono ? 'font-mono text-sm' : ''}`}
          />
          {aside !== undefined && <span className="shrink-0 pr-2.5 text-faint text-sm">{aside}</span>}
        </div>
      )}
    </Field>
  )
}
