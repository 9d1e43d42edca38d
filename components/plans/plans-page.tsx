'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { plansQuery } from '@/lib/queries/plans'
import type { PlanSummary } from '@/lib/queries/shapes/plans'
import { OpenPlanFile } from './open-plan-file'
import { PlanList } from './plan-list'

/** Plans that somebody saved, the others folded away, and the way in for a plan's file. */
export function PlansPage() {
  const plans = useQuery(plansQuery())
  const saved = plans.data?.filter(({ isSaved }) => isSaved) ?? []
  const others = plans.data?.filter(({ isSaved }) => !isSaved) ?? []
  return (
    <>
      <PageHeader
        title="Plans"
        lead="What is about to be written, waiting for a second pair of eyes or for its time. A plan never changes: planning again makes another."
        action={
          <ButtonLink href="/setup" look="gold">
            Set up a client
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <Panel title="Saved" flush>
          {plans.isPending && (
            <div className="p-4">
              <Skeleton what="Loading the plans" rows={3} isTall />
            </div>
          )}
          {plans.isError && (
            <div className="p-4">
              <ApiProblemNote error={plans.error} onRetry={() => void plans.refetch()} />
            </div>
          )}
          {plans.data && (saved.length > 0 ? <PlanList plans={saved} caption="Saved plans" /> : <NoneSaved />)}
        </Panel>
        {others.length > 0 && <NotSaved plans={others} />}
        <OpenPlanFile />
      </div>
    </>
  )
}

function NoneSaved() {
  return (
    <EmptyState title="No plan is saved">
      Save one on its review page: under a name, or by asking for approval. Or open a plan’s file below.
    </EmptyState>
  )
}

const most = 20

function NotSaved({ plans }: { plans: readonly PlanSummary[] }) {
  const shown = plans.slice(0, most)
  return (
    <Disclosure
      summary={plans.length > most ? `Not saved: the newest ${most} of ${plans.length}` : `Not saved: ${plans.length}`}
    >
      <Panel flush>
        <PlanList plans={shown} caption="Plans that were not saved" />
      </Panel>
    </Disclosure>
  )
}
