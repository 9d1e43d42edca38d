import { Button, ButtonLink } from '@/components/ui/button'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { permittedIds } from '@/lib/setup/plan/permitted-ids'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { withBack } from './back-address'
import type { PlanReviewProps } from './plan-review'
import { questionHref } from './setup-steps'

/** The one thing to do with this plan now, and the way back. */
export function PlanActions(props: PlanReviewProps) {
  const { plan, back } = props
  const backHref = back ?? (plan.answers ? questionHref(recipeOf(plan.answers.recipe).asks.at(-1) ?? 'who') : undefined)
  const backLink = backHref !== undefined && <ButtonLink href={backHref}>Back</ButtonLink>
  if (plan.steps.length === 0) return backLink
  return (
    <>
      <MainAction {...props} />
      {backLink}
      <span className="text-sm text-soft sm:ml-auto">
        {whyNot(props) ?? 'Undo takes back all of this and nothing else'}
      </span>
    </>
  )
}

function MainAction(props: PlanReviewProps) {
  const { plan, summary, earlierHref, run, permitted, back } = props
  if (earlierHref !== undefined)
    return (
      <ButtonLink href={earlierHref} look="gold">
        Open its run
      </ButtonLink>
    )
  if (summary.replacedBy !== undefined)
    return (
      <ButtonLink href={withBack(`/setup/plans/${encodeURIComponent(summary.replacedBy)}`, back)} look="gold">
        Open the newer plan
      </ButtonLink>
    )
  const count = plan.steps.length
  const may = mayCount(plan)
  if (may > 0 && may < count)
    return (
      <Button look="gold" loading={permitted.isBusy} onClick={permitted.start}>
        {permitted.isBusy ? 'Planning …' : `Plan what the console may: ${may} of ${count} steps`}
      </Button>
    )
  return (
    <Button look="gold" loading={run.isBusy} onClick={run.start} disabledBecause={whyNot(props)}>
      {run.isBusy ? 'Starting …' : `Run ${count} ${count === 1 ? 'step' : 'steps'}`}
    </Button>
  )
}

const mayCount = ({ steps }: PlanView) => permittedIds(steps, ({ may }) => may === 'no').size

/** Why the plan cannot run now, in a sentence; `undefined`: it can, or there is no question any more. */
function whyNot({ plan, summary, check, earlierHref }: PlanReviewProps): string | undefined {
  const { askedBy, approvals, replacedBy } = summary
  if (earlierHref !== undefined || replacedBy !== undefined) return undefined
  if (mayCount(plan) === 0) return 'The console’s caller may do none of these steps: send the request below.'
  if (askedBy !== undefined && !approvals.some(({ isValid }) => isValid))
    return `${askedBy} said that it needs approval, and nobody has given it yet.`
  const verdict = check?.data?.verdict
  if (verdict === 'differs' || verdict === 'unplannable')
    return `${plan.domainName} was changed since this was planned: plan again.`
  return undefined
}
