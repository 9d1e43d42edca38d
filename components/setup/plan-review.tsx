import type { UseQueryResult } from '@tanstack/react-query'
import { PlanPanel } from '@/components/handoff/plan-panel'
import { RotationPanel } from '@/components/handoff/rotation-panel'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { PlanCheck, PlanSummary } from '@/lib/queries/shapes/plans'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { AlreadyList } from './already-list'
import { ForbiddenNotice } from './forbidden-notice'
import { ManualSteps } from './manual-steps'
import { OpenedNote } from './opened-note'
import { PersonRequests } from './person-requests'
import { PlanActions } from './plan-actions'
import { PlanApproval } from './plan-approval'
import { PlanCheckNote } from './plan-check-note'
import { PlanKeeping } from './plan-keeping'
import { PlanStateChip } from './plan-state-chip'
import { RunProblem } from './run-problem'
import { StepTable } from './step-table'

/** Something the page can do to the plan. */
export interface Action {
  start: () => void
  isBusy: boolean
  error: unknown
}

export interface PlanReviewProps {
  plan: PlanView
  summary: PlanSummary
  /** Absent: the plan was run or replaced, so nobody needs to know. */
  check: UseQueryResult<PlanCheck> | undefined
  back: string | undefined
  /** The run's page, when the plan was started before, here or in another tab. */
  earlierHref: string | undefined
  run: Action
  again: Action
  permitted: Action
}

export function PlanReview(props: PlanReviewProps) {
  const { plan, summary, check, back, run, again, permitted } = props
  const verdict = check?.data?.verdict
  // What was seen a moment ago outweighs what the summary knew before.
  const state = verdict === 'differs' || verdict === 'unplannable' ? 'stale' : summary.state
  return (
    <div className="grid gap-6">
      {summary.opened && <OpenedNote opened={summary.opened} />}
      {check && plan.steps.length > 0 && <PlanCheckNote domainName={plan.domainName} check={check} again={again} />}
      <ForbiddenNotice steps={plan.steps} />
      <Panel flush footer={<PlanActions {...props} />}>
        {plan.steps.length > 0 ? (
          <StepTable plan={plan} />
        ) : (
          <EmptyState
            title={`${plan.domainName} is already as wanted`}
            action={
              <ButtonLink href={back ?? '/test'} look="gold">
                {back ? 'Back to where you were' : 'Test token'}
              </ButtonLink>
            }
          >
            No request is needed, so there is nothing to run.
          </EmptyState>
        )}
      </Panel>
      {run.error ? <RunProblem error={run.error} onRetry={run.start} /> : null}
      {permitted.error ? <ApiProblemNote error={permitted.error} onRetry={permitted.start} /> : null}
      <PersonRequests plan={plan} again={again} />
      <ManualSteps manual={plan.manual} />
      <AlreadyList already={plan.already} />
      <PlanPanel plan={plan} />
      <RotationPanel plan={plan} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="Keep and share">
          <PlanKeeping summary={summary} />
        </Panel>
        <Panel title="A second pair of eyes" aside={<PlanStateChip state={state} />}>
          <PlanApproval summary={summary} />
        </Panel>
      </div>
    </div>
  )
}
