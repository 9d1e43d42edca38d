'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { planQuery } from '@/lib/queries/plans'
import { runQuery, runsQuery, startRun } from '@/lib/queries/runs'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { withBack } from './back-address'
import { draftOf } from './draft'
import { clearDraft, hasDraft, writeDraft } from './draft-store'
import { PlanReview } from './plan-review'
import { SetupStepper } from './setup-stepper'
import { useTitle } from './use-title'

/** A plan on its own page, made by the wizard or from a fix: shown whole, then run. */
export function PlanPage({ planId, back }: { planId: string; back: string | undefined }) {
  const router = useRouter()
  const client = useQueryClient()
  const plan = useQuery(planQuery(planId))
  const runs = useQuery(runsQuery())
  useTitle(plan.data && `Review: ${plan.data.title}`)

  const answers = plan.data?.answers
  useEffect(() => {
    // Opened in another tab, or after a run had begun: Back into the questions must find them answered.
    if (answers && !hasDraft()) writeDraft(draftOf(answers))
  }, [answers])

  const run = useMutation({
    mutationFn: () => startRun(planId),
    onSuccess: async (started) => {
      client.setQueryData(runQuery(started.id).queryKey, started)
      router.push(withBack(`/setup/runs/${encodeURIComponent(started.id)}`, back))
      await client.invalidateQueries({ ...runsQuery(), exact: true })
      clearDraft()
    },
  })

  // Not the one this page just started: it is on its way there.
  const earlier = run.isSuccess ? undefined : runs.data?.find((each) => each.plan.id === planId)

  if (plan.isError)
    return (
      <>
        <PageHeader title="Review" />
        <ApiProblemNote
          error={plan.error}
          onRetry={() => void plan.refetch()}
          action={
            <ButtonLink href={back ?? '/setup'} small>
              {back ? 'Back' : 'Set up a client'}
            </ButtonLink>
          }
        />
      </>
    )
  if (plan.isPending)
    return (
      <>
        <PageHeader title="Review" />
        <Panel>
          <Skeleton what="Loading the plan" rows={5} isTall />
        </Panel>
      </>
    )
  return (
    <>
      <PageHeader
        title={plan.data.title}
        lead={
          earlier ? (
            'This plan was run. A plan runs once; its run has its own page.'
          ) : plan.data.steps.length === 0 ? (
            'There is nothing to write.'
          ) : (
            <>
              Nothing has been written yet. This is exactly what will be sent to <b>{plan.data.domainName}</b>, in this
              order.
            </>
          )
        }
      />
      {answers && <SetupStepper asks={recipeOf(answers.recipe).asks} current="review" />}
      <PlanReview
        plan={plan.data}
        back={back}
        earlierHref={earlier && withBack(`/setup/runs/${encodeURIComponent(earlier.id)}`, back)}
        run={{ start: () => run.mutate(), isStarting: run.isPending || run.isSuccess, error: run.error }}
      />
    </>
  )
}
