import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { personRequests, waitingSteps } from '@/lib/setup/plan/person-requests'
import { PersonRequestPanel } from './person-request-panel'

interface Props {
  plan: PlanView
  again: { start: () => void; isBusy: boolean; error: unknown }
}

/** Everything the console's caller may not do, by who may; and what of ours waits for that. */
export function PersonRequests({ plan, again }: Props) {
  const requests = personRequests(plan)
  if (requests.length === 0) return null
  const waiting = waitingSteps(plan)
  const look = (
    <Button small loading={again.isBusy} onClick={again.start}>
      {again.isBusy ? 'Looking …' : 'Look again'}
    </Button>
  )
  return (
    <>
      {requests.map((request) => (
        <PersonRequestPanel key={request.roles.join()} plan={plan} request={request} action={look} />
      ))}
      {waiting.length > 0 && (
        <Panel title="Waits for them">
          <ul className="grid list-disc gap-1 pl-5">
            {waiting.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
          <p className="mt-3 text-soft">
            The console may do this itself once the above is done. Look again then: what is done is not in the new plan.
          </p>
        </Panel>
      )}
      {again.error ? <ApiProblemNote error={again.error} onRetry={again.start} /> : null}
    </>
  )
}
