import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field'
import { Glyph } from './glyph'

export interface Choice {
  value: string
  label: string
  /** A choice that cannot be taken says why in its label. */
  isDisabled?: boolean
}

interface Props extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'about' | 'children'> {
  choices: readonly Choice[]
  /** First line while nothing is chosen, e.g. "Choose an application". */
  placeholder?: string
  mono?: boolean
}

/** The platform's own select. */
export function Select({
  label,
  hint,
  error,
  about,
  isOptional,
  choices,
  placeholder,
  mono = false,
  ...select
}: Props) {
  return (
    <Field {...{ label, hint, error, about }} isOptional={isOptional ?? false}>
      {(wiring) => (
        <div className="control relative">
          <select
            {...select}
            {...wiring}
            className={`w-full appearance-none truncate bg-transparent py-1.5 pr-8 pl-2.5 outline-none ${mono ? 'font-mono text-sm' : ''}`}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {choices.map(({ value, label: text, isDisabled = false }) => (
              <option key={value} value={value} disabled={isDisabled}>
                {text}
              </option>
            ))}
          </select>
          <Glyph name="down" className="pointer-events-none absolute top-2.5 right-2.5 size-4 text-soft" />
        </div>
      )}
    </Field>
  )
}
