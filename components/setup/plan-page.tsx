'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { planCheckQuery, planQuery, planSummaryQuery } from '@/lib/queries/plans'
import { runQuery, runsQuery, startRun } from '@/lib/queries/runs'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { withBack } from './back-address'
import { draftOf } from './draft'
import { clearDraft, hasDraft, writeDraft } from './draft-store'
import { planLead } from './plan-lead'
import { PlanReview } from './plan-review'
import { SetupStepper } from './setup-stepper'
import { useNewPlan } from './use-new-plan'
import { useTitle } from './use-title'

/** A plan on its own page, made by the wizard, from a fix or from a file: shown whole, approved if it must be, then run. */
export function PlanPage({ planId, back }: { planId: string; back: string | undefined }) {
  const router = useRouter()
  const client = useQueryClient()
  const plan = useQuery(planQuery(planId))
  const summary = useQuery(planSummaryQuery(planId))
  const isOpen = summary.data !== undefined && summary.data.state !== 'run' && summary.data.state !== 'replaced'
  const check = useQuery({ ...planCheckQuery(planId), enabled: isOpen })
  const newPlan = useNewPlan(planId, back)
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
      await client.invalidateQueries({ queryKey: ['plans'] })
      clearDraft()
    },
    // Refused because something changed: the page then shows what.
    onError: () => client.invalidateQueries({ queryKey: ['plans', planId, 'check'] }),
  })

  // Not the one this page just started: it is on its way there.
  const earlier = run.isSuccess ? undefined : summary.data?.runId

  if (plan.isError || summary.isError)
    return (
      <>
        <PageHeader title="Review" />
        <ApiProblemNote
          error={plan.error ?? summary.error}
          onRetry={() => void Promise.all([plan.refetch(), summary.refetch()])}
          action={
            <ButtonLink href={back ?? '/setup'} small>
              {back ? 'Back' : 'Set up a client'}
            </ButtonLink>
          }
        />
      </>
    )
  if (plan.isPending || summary.isPending)
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
      <PageHeader title={plan.data.title} lead={planLead(plan.data, earlier !== undefined)} />
      {answers && <SetupStepper asks={recipeOf(answers.recipe).asks} current="review" />}
      <PlanReview
        plan={plan.data}
        summary={summary.data}
        check={isOpen ? check : undefined}
        back={back}
        earlierHref={earlier && withBack(`/setup/runs/${encodeURIComponent(earlier)}`, back)}
        run={{ start: () => run.mutate(), isBusy: run.isPending || run.isSuccess, error: run.error }}
        again={actionOf(newPlan.again)}
        permitted={actionOf(newPlan.permitted)}
      />
    </>
  )
}

const actionOf = ({
  mutate,
  isPending,
  isSuccess,
  error,
}: {
  mutate: () => void
  isPending: boolean
  isSuccess: boolean
  error: unknown
}) => ({ start: () => mutate(), isBusy: isPending || isSuccess, error })
