import type { ReactNode } from 'react'
import type { PlanView } from '@/lib/queries/shapes/setup'

/** Where a plan stands, in a sentence or two. */
export function planLead({ steps, left, adopts, domainName }: PlanView, hasRun: boolean): ReactNode {
  if (hasRun) return 'This plan was run. A plan runs once; its run has its own page.'
  if (steps.length === 0) return 'There is nothing to write.'
  return (
    <>
      Nothing has been written yet. This is exactly what will be sent to <b>{domainName}</b>, in this order
      {left.length > 0 ? ', as far as the console may.' : '.'}
      {adopts !== undefined && (
        <> “{adopts}” is there already: it is changed where it differs, and not made a second time.</>
      )}
    </>
  )
}
