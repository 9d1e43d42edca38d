import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { makePlan, planQuery } from '@/lib/queries/plans'
import type { Desired } from '@/lib/setup/desired'
import { withBack } from '../setup/back-address'
import { appHref } from './app-href'

/** Plans what should be true instead and opens the plan; nothing is written before a person has seen it. */
export function useNarrow(domainId: string, appId: string) {
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ title, desired }: { title: string; desired: Desired }) => makePlan({ domainId, title, desired }),
    onSuccess: (plan) => {
      client.setQueryData(planQuery(plan.id).queryKey, plan)
      router.push(withBack(`/setup/plans/${encodeURIComponent(plan.id)}`, appHref(domainId, appId)))
    },
  })
}
