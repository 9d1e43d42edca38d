import Link from 'next/link'

export interface Step {
  id: string
  label: string
  /** Where a step that is done, or open already, can be visited again. */
  href?: string | undefined
  isDone: boolean
}

/** Steps across the top: a bar each (done, here, to come) and its name. Narrow screens name the present one only. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly Step[]; current: string }) {
  const position = steps.findIndex(({ id }) => id === current)
  return (
    <nav aria-label={label} className="no-print mb-6">
      <ol className="flex gap-1.5">
        {steps.map((step) => {
          const isHere = step.id === current
          const bar = isHere ? 'border-gold' : step.isDone ? 'border-open' : 'border-line'
          const text = isHere ? 'font-semibold text-ink' : step.isDone ? 'text-soft' : 'text-faint'
          return (
            <li key={step.id} className={`min-w-0 flex-1 border-t-2 pt-2 text-sm ${bar}`}>
              <span className={`block truncate max-md:sr-only ${text}`} {...(isHere ? { 'aria-current': 'step' } : {})}>
                {step.href !== undefined && !isHere ? (
                  <Link href={step.href} className="hover:text-ink hover:underline">
                    {step.label}
                  </Link>
                ) : (
                  step.label
                )}
                {step.isDone && !isHere && <span className="sr-only"> (done)</span>}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="mt-2 text-sm md:hidden" aria-hidden="true">
        <span className="text-faint">
          {position + 1} of {steps.length}
        </span>{' '}
        <span className="font-semibold">{steps[position]?.label}</span>
      </p>
    </nav>
  )
}
