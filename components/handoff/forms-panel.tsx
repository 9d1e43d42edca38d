'use client'

import { type ReactNode, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'

interface Props {
  title: string
  says: string
  /** What is shown once it is opened; `at`: ISO instant. */
  children: (at: string) => ReactNode
}

/** A panel of forms. Their code is fetched, and nothing asked of the domain, until it is opened. */
export function FormsPanel({ title, says, children }: Props) {
  const [openedAt, setOpenedAt] = useState<string>()
  return (
    <Panel title={title}>
      <p className="max-w-prose text-soft">{says}</p>
      <div className="mt-4">
        {openedAt === undefined ? (
          <Button onClick={() => setOpenedAt(new Date().toISOString())}>Choose a form</Button>
        ) : (
          <Suspense fallback={<Skeleton what="Loading the forms" rows={4} isTall />}>{children(openedAt)}</Suspense>
        )}
      </div>
    </Panel>
  )
}
