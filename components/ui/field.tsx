import { type ReactNode, useId } from 'react'

/** What every control with a label takes. */
export interface FieldProps {
  label: string
  /** Below the control: what goes wrong with it, or where it comes from. */
  hint?: ReactNode
  /** What is wrong with what stands there, and what to do. Replaces nothing: the hint stays. */
  error?: string | undefined
  /** Beside the label, outside of it: usually a `Term`. */
  about?: ReactNode
  isOptional?: boolean
}

/** Attributes that tie a control to its label, hint and error. */
export interface FieldWiring {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label above, hint and error below, wired. The control is given by a function of the wiring. */
export function Field({
  label,
  hint,
  error,
  about,
  isOptional = false,
  children,
}: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline gap-2">
        <label htmlFor={id} className="font-semibold text-sm">
          {label}
        </label>
        {isOptional && <span className="text-faint text-xs">optional</span>}
        {about}
      </div>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 font-medium text-shut text-sm">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-faint text-sm">
          {hint}
        </p>
      )}
    </div>
  )
}
