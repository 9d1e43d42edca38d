'use client'

import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import type { DoneRun } from '@/lib/handoff/setup-of'

const HandoffForms = lazy(() => import('./handoff-forms'))

interface Props {
  domainId: string
  appId: string
  /** The setup that made or changed the application. */
  run?: DoneRun
}

/** What the next person needs, in the form they use. Nothing is asked of the domain until it is opened. */
export function HandoffPanel({ domainId, appId, run }: Props) {
  const [openedAt, setOpenedAt] = useState<string>()
  return (
    <Panel title="Hand over">
      <p className="max-w-prose text-soft">
        Everything the next person needs, in the form they use: a program, a file for their tool, a page. No secret is
        in any of them; each says what it leaves out and who has it.
      </p>
      <div className="mt-4">
        {openedAt === undefined ? (
          <Button onClick={() => setOpenedAt(new Date().toISOString())}>Choose a form</Button>
        ) : (
          <Suspense fallback={<Skeleton what="Loading the forms" rows={4} isTall />}>
            <HandoffForms at={openedAt} domainId={domainId} appId={appId} {...(run && { run })} />
          </Suspense>
        )}
      </div>
    </Panel>
  )
}
