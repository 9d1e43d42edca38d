import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { AlreadyList } from './already-list'
import { ManualSteps } from './manual-steps'
import { questionHref } from './setup-steps'
import { StepTable } from './step-table'

interface Props {
  plan: PlanView
  back: string | undefined
  /** The run's page, when the plan was started before, here or in another tab. */
  earlierHref: string | undefined
  run: { start: () => void; isStarting: boolean; error: unknown }
}

export function PlanReview({ plan, back, earlierHref, run }: Props) {
  const count = plan.steps.length
  const refused = plan.steps.flatMap(({ may, title, needsRole }, index) =>
    may === 'no' ? [`${index + 1} (${title}) takes ${needsRole.join(' or ')}`] : [],
  )
  const backHref = back ?? (plan.answers ? questionHref('user') : undefined)
  const backLink = backHref !== undefined && <ButtonLink href={backHref}>Back</ButtonLink>
  return (
    <div className="grid gap-6">
      {refused.length > 0 && (
        <Notice
          tone="maybe"
          title={`The domain will refuse ${refused.length === 1 ? 'one step' : `${refused.length} steps`}`}
        >
          {`Step ${refused.join('; step ')}. The run stops there and can be resumed once somebody has given the role to the console’s application`}
          {plan.answers ? ', or go back and leave that part out.' : '.'}
        </Notice>
      )}
      <Panel
        flush
        footer={
          count > 0 ? (
            <>
              {earlierHref === undefined ? (
                <Button look="gold" loading={run.isStarting} onClick={run.start}>
                  {run.isStarting ? 'Starting …' : `Run ${count} ${count === 1 ? 'step' : 'steps'}`}
                </Button>
              ) : (
                <ButtonLink href={earlierHref} look="gold">
                  Open its run
                </ButtonLink>
              )}
              {backLink}
              <span className="text-faint text-sm sm:ml-auto">Undo takes back all of this and nothing else</span>
            </>
          ) : (
            backLink
          )
        }
      >
        {count > 0 ? (
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
      {run.error !== null && run.error !== undefined && <ApiProblemNote error={run.error} onRetry={run.start} />}
      <ManualSteps manual={plan.manual} />
      <AlreadyList already={plan.already} />
    </div>
  )
}
