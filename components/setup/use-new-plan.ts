import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { planAgain, planPermitted, planQuery, plansQuery } from '@/lib/queries/plans'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { withBack } from './back-address'

/** Makes another plan from one, whole or as far as the console may, and goes there. */
export function useNewPlan(planId: string, back: string | undefined) {
  const router = useRouter()
  const client = useQueryClient()
  const goTo = async (plan: PlanView) => {
    client.setQueryData(planQuery(plan.id).queryKey, plan)
    router.push(withBack(`/setup/plans/${encodeURIComponent(plan.id)}`, back))
    await client.invalidateQueries({ ...plansQuery(), exact: true })
    await client.invalidateQueries({ queryKey: ['plans', planId, 'summary'] })
  }
  const again = useMutation({ mutationFn: () => planAgain(planId), onSuccess: goTo })
  const permitted = useMutation({ mutationFn: () => planPermitted(planId), onSuccess: goTo })
  return { again, permitted }
}
