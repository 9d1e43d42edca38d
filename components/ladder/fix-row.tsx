import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Fix } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'
import { fixHints } from './rung-words'

/** How the page that holds the ladder carries a fix out. */
export interface FixHandling {
  onFix: (fix: Fix, verdict: Verdict) => void
  /** A fix is under way. */
  isBusy?: boolean
  /** Why no fix can be started now. */
  disabledBecause?: string
  /** The button once the person has done a manual fix; without it there is none. */
  manualDone?: string
}

/** The one thing that opens the gate: a button where the page can do it, else what has to be done, in words. */
export function FixRow({
  fix,
  title,
  verdict,
  handling,
  children,
}: {
  fix: Fix
  /** Of the fix itself; absent: its steps are the gate's own. */
  title: string | undefined
  verdict: Verdict
  handling?: FixHandling | undefined
  children: ReactNode
}) {
  const label = fix.kind === 'manual' ? handling?.manualDone : fix.title
  return (
    <div className="grid gap-3">
      {fix.kind === 'manual' && (
        <div>
          <p className="font-semibold">{title ?? 'What opens it:'}</p>
          <ol className="mt-1 list-decimal space-y-1 pl-5">
            {fix.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      {fix.kind !== 'manual' && !handling && (
        <p>
          <span className="font-semibold">What opens it:</span> {fix.title}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {handling && label && (
          <>
            <Button
              look="dark"
              loading={handling.isBusy ?? false}
              disabledBecause={handling.disabledBecause}
              onClick={() => handling.onFix(fix, verdict)}
              data-fix={fix.kind}
            >
              {label}
            </Button>
            <span className="text-soft text-sm">{fixHints[fix.kind]}</span>
          </>
        )}
        <span className="flex flex-wrap gap-2 sm:ml-auto">{children}</span>
      </div>
    </div>
  )
}
