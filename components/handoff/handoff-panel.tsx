'use client'

import { lazy } from 'react'
import type { DoneRun } from '@/lib/handoff/setup-of'
import { FormsPanel } from './forms-panel'

const HandoffForms = lazy(() => import('./handoff-forms'))

interface Props {
  domainId: string
  appId: string
  /** The setup that made or changed the application. */
  run?: DoneRun
}

/** What the next person needs, in the form they use. */
export function HandoffPanel({ domainId, appId, run }: Props) {
  return (
    <FormsPanel
      title="Hand over"
      says="Everything the next person needs, in the form they use: a program, a file for their tool, a page. No secret is in any of them; each says what it leaves out and who has it."
    >
      {(at) => <HandoffForms at={at} domainId={domainId} appId={appId} {...(run && { run })} />}
    </FormsPanel>
  )
}
