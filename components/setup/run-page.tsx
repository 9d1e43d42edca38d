'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { HandoffPanel } from '@/components/handoff/handoff-panel'
import { RotationPanel } from '@/components/handoff/rotation-panel'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { isMoving, runQuery } from '@/lib/queries/runs'
import type { RunView } from '@/lib/queries/shapes/setup'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { AwaitPanel } from './await-panel'
import { LeftKey } from './left-key'
import { ManualSteps } from './manual-steps'
import { PersonRequests } from './person-requests'
import { Receipt } from './receipt'
import { RunActions } from './run-actions'
import { SetupStepper } from './setup-stepper'
import { StepTable } from './step-table'
import { TestCallback } from './test-callback'
import { useNewPlan } from './use-new-plan'
import { useTitle } from './use-title'

/** One run: its steps as they happen, and when they are done what came of it. Reloading changes nothing. */
export function RunPage({ runId, back }: { runId: string; back: string | undefined }) {
  const client = useQueryClient()
  const query = useQuery(runQuery(runId))
  const run = query.data
  const newPlan = useNewPlan(run?.plan.id ?? '', back).again
  const again = {
    start: () => newPlan.mutate(),
    isBusy: newPlan.isPending || newPlan.isSuccess,
    error: newPlan.error,
  }
  useTitle(run && `${shortState(run)} ${run.plan.title}`)

  const isSettled = run !== undefined && !isMoving(run)
  const domainId = run?.plan.domainId
  useEffect(() => {
    // What other pages know of the domain is from before the run.
    if (isSettled && domainId) void client.invalidateQueries({ queryKey: ['domains', domainId] })
  }, [client, isSettled, domainId])

  if (!run)
    return (
      <>
        <PageHeader title="Run" />
        {query.isError ? (
          <ApiProblemNote
            error={query.error}
            onRetry={() => void query.refetch()}
            action={
              <ButtonLink href="/" small>
                Overview
              </ButtonLink>
            }
          />
        ) : (
          <Panel>
            <Skeleton what="Loading the run" rows={5} isTall />
          </Panel>
        )}
      </>
    )
  const { plan, status, receipt } = run
  const finished = run.steps.filter(({ state }) => state === 'done').length
  const byHand = (
    <>
      <PersonRequests plan={{ ...plan, steps: [] }} again={again} />
      <ManualSteps manual={plan.manual} />
    </>
  )
  return (
    <>
      <PageHeader title={plan.title} lead={lead(run)} />
      {plan.answers && (
        <SetupStepper
          asks={recipeOf(plan.answers.recipe).asks}
          current={status === 'done' ? 'proof' : 'run'}
          canReturn={false}
        />
      )}
      <div className="grid gap-6">
        {/* Between two answers the last one stays; silence is told, not hidden. */}
        {query.isError && <ApiProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {status === 'running' && (
          <Progress
            label={`${finished} of ${run.steps.length} steps done`}
            value={finished}
            max={Math.max(1, run.steps.length)}
          />
        )}
        {status === 'waiting' && <AwaitPanel run={run} />}
        {status === 'undoing' && <Progress label="Undoing, last step first" />}
        {status === 'done' && receipt && <Receipt run={run} receipt={receipt} back={back} />}
        {status === 'done' && receipt && <TestCallback run={run} receipt={receipt} />}
        {/* What is left to do comes before what was done. */}
        {status === 'done' && byHand}
        {status === 'done' && receipt && plan.answers && (
          <HandoffPanel domainId={receipt.domainId} appId={receipt.appId} run={{ ...run, receipt }} />
        )}
        <RotationPanel plan={plan} run={run} />
        {(status === 'undone' || status === 'done') && <LeftKey run={run} />}
        <Panel
          title={status === 'done' ? 'What was written' : undefined}
          flush
          footer={<RunActions run={run} back={back} />}
        >
          <StepTable plan={plan} run={run} />
        </Panel>
        {status !== 'done' && status !== 'undone' && !isMoving(run) && byHand}
      </div>
    </>
  )
}

const lead = ({ status, plan }: RunView): ReactNode => {
  const domain = <b>{plan.domainName}</b>
  switch (status) {
    case 'running':
      return <>Writing to {domain}. You may close this page: the run goes on, and this address shows it.</>
    case 'waiting':
      return <>Both keys are good in {domain}. The run waits for you; this address keeps it, however long it takes.</>
    case 'done':
      return plan.answers ? (
        'Set up. Now prove it: ask for a token and call the service.'
      ) : (
        <>Done: {domain} is as wanted.</>
      )
    case 'stopped':
      return 'Stopped. What was done is kept; resume when the cause is gone, or undo it.'
    case 'undoing':
      return <>Taking back what this run made in {domain}, and nothing else.</>
    case 'undone':
      return <>Undone: {domain} is as it was before.</>
    case 'stuck':
      return 'A step could not be undone by the console; a person must look at it.'
  }
}

const shortState = ({ status, steps }: RunView): string =>
  ({
    running: `${steps.filter(({ state }) => state === 'done').length}/${steps.length} …`,
    waiting: '? Waits for you:',
    done: '✓',
    stopped: '✕ Stopped:',
    undoing: 'Undoing',
    undone: 'Undone:',
    stuck: '! Stuck:',
  })[status]
