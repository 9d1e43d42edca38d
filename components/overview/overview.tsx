'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { runsQuery } from '@/lib/queries/runs'
import type { RunView } from '@/lib/queries/shapes/setup'
import { DomainOverview } from './domain-overview'
import { FirstSteps } from './first-steps'
import { RedChecks } from './red-checks'
import { RunOverview } from './run-overview'
import { whereThingsStand } from './where-things-stand'

const pitch =
  'Assay sets up OAuth clients for Oracle Integration and Process Automation, tests their tokens, and explains why one is refused.'

/** A first visit is offered the two ways to begin; afterwards what is there comes first. */
export function Overview() {
  const runs = useQuery(runsQuery())
  if (runs.data?.some(isSetup)) return <Returning runs={runs.data} />
  return (
    <Page lead={pitch} panels={[<DomainOverview key="domains" />, <RunOverview key="runs" />]}>
      {/* Not the large calls first and something else a moment later. */}
      {runs.isPending ? <Skeleton what="Loading what was set up" rows={2} isTall /> : <FirstSteps />}
    </Page>
  )
}

const isSetup = ({ status }: RunView) => status !== 'undone'

function Returning({ runs }: { runs: readonly RunView[] }) {
  return (
    <Page
      lead={whereThingsStand(runs)}
      action={
        <>
          <ButtonLink href="/explain">Explain an error</ButtonLink>
          <ButtonLink href="/setup" look="gold">
            Set up a client
          </ButtonLink>
        </>
      }
      panels={[<RunOverview key="runs" />, <DomainOverview key="domains" />]}
    >
      <RedChecks />
    </Page>
  )
}

function Page({
  lead,
  action,
  panels,
  children,
}: {
  lead: string
  action?: ReactNode
  panels: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      <PageHeader title="Overview" lead={lead} action={action} />
      <div className="grid gap-6">
        {children}
        <div className="grid items-start gap-6 lg:grid-cols-2">{panels}</div>
      </div>
    </>
  )
}
