import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json'
import type { PlanInput, PlanView } from './shapes/setup'

/** What would be written? A plan never changes once it is made. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: ({ signal }) => fetchJson<PlanView>(`/api/plans/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Looks at the domain and plans the smallest change; writes nothing there. */
export const makePlan = (input: PlanInput) => fetchJson<PlanView>('/api/plans', { body: input })
