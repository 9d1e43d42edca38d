import { Notice } from '@/components/ui/notice'
import type { PlanStepView } from '@/lib/queries/shapes/setup'

/** Which steps the console may not do, and that the rest need not wait. */
export function ForbiddenNotice({ steps }: { steps: readonly PlanStepView[] }) {
  const forbidden = steps.flatMap(({ may, title, needsRole }, index) =>
    may === 'no' ? [`${index + 1} (${title}) takes ${needsRole.join(' or ')}`] : [],
  )
  if (forbidden.length === 0) return null
  return (
    <Notice
      tone="maybe"
      title={`The console may not do ${forbidden.length === 1 ? 'one step' : `${forbidden.length} steps`}`}
    >
      {`Step ${forbidden.join('; step ')}. What it may do can run without; for the rest there is a request below, ready to send.`}
    </Notice>
  )
}
