import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id'> {
  label: ReactNode
  hint?: ReactNode
  mono?: boolean
}

export function Checkbox({ label, hint, mono = false, ...input }: Props) {
  const id = useId()
  return (
    <div className="flex min-w-0 gap-2.5">
      <input
        type="checkbox"
        {...input}
        id={id}
        className="check mt-0.5"
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      <div className="min-w-0">
        <label htmlFor={id} className={mono ? 'break-all font-mono text-sm' : ''}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-faint text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
