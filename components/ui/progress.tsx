/** For anything longer than a second. Without `value` the end is not known. `label` says what is happening. */
export function Progress({ label, value, max = 1 }: { label: string; value?: number; max?: number }) {
  return (
    <div className="grid gap-1.5">
      <span className="text-soft text-sm" aria-live="polite">
        {label}
      </span>
      <progress className="progress" aria-label={label} {...(value === undefined ? {} : { value, max })} />
    </div>
  )
}
