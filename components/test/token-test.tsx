'use client'

import { useState } from 'react'
import { picksOf } from '@/components/check/case-of'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TestBench } from './test-bench'
import type { Picks } from './test-form'
import { TestSkeleton } from './test-skeleton'
import { type Start, useTestWorld } from './use-test-world'

/** Test token: from the choice of a client to a service that takes the token, gate by gate. */
export function TokenTest(start: Start) {
  const [picks, setPicks] = useState<Picks>(start.check ? picksOf(start.check) : {})
  const world = useTestWorld(start, picks)
  if (world.at === 'ready') return <TestBench world={world} start={start} picks={picks} onPick={setPicks} />
  return (
    <>
      <PageHeader
        title="Test token"
        lead="Sends a real request and shows which gates it passed, and where it stopped."
      />
      <Waiting world={world} />
    </>
  )
}

function Waiting({ world }: { world: Exclude<ReturnType<typeof useTestWorld>, { at: 'ready' }> }) {
  switch (world.at) {
    case 'loading':
      return <TestSkeleton />
    case 'failed':
      return (
        <ApiProblemNote
          error={world.error}
          onRetry={world.retry}
          action={
            <ButtonLink href="/test" small>
              Test without a setup
            </ButtonLink>
          }
        />
      )
    case 'no-domain':
      return (
        <Panel flush>
          <EmptyState
            title="No identity domain is connected"
            action={<ButtonLink href="/domains/connect">Connect a domain</ButtonLink>}
          >
            A token comes from an identity domain: connect the one of the service you want to call.
          </EmptyState>
        </Panel>
      )
    case 'unfinished':
      return (
        <Panel flush>
          <EmptyState
            title="This setup is not finished"
            action={
              <>
                <ButtonLink href={`/setup/runs/${encodeURIComponent(world.runId)}`}>Open the run</ButtonLink>
                <ButtonLink href="/test" look="quiet">
                  Test another client
                </ButtonLink>
              </>
            }
          >
            There is no client to test until its run is done.
          </EmptyState>
        </Panel>
      )
  }
}
