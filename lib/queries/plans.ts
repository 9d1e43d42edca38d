import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json'
import type { ApprovalInput, ImportInput, PlanChange, PlanCheck, PlanSummary } from './shapes/plans'
import type { PlanInput, PlanView } from './shapes/setup'

/** What would be written? A plan never changes once it is made. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: ({ signal }) => fetchJson<PlanView>(planPath(id), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Which plans are there, and where do they stand? Newest first. */
export const plansQuery = () =>
  queryOptions({
    queryKey: ['plans'],
    queryFn: ({ signal }) => fetchJson<PlanSummary[]>('/api/plans', { signal }),
  })

/** What did people do with this plan? */
export const planSummaryQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id, 'summary'],
    queryFn: ({ signal }) => fetchJson<PlanSummary>(`${planPath(id)}/summary`, { signal }),
  })

/** Is it still what should run? Looks at the domain, so it is asked when the page opens and on a click. */
export const planCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id, 'check'],
    queryFn: ({ signal }) => fetchJson<PlanCheck>(`${planPath(id)}/check`, { method: 'POST', signal }),
    refetchOnWindowFocus: false,
  })

/** Looks at the domain and plans the smallest change; writes nothing there. */
export const makePlan = (input: PlanInput) => fetchJson<PlanView>('/api/plans', { body: input })

/** The same wish, as the domain is now: another plan. */
export const planAgain = (id: string) => fetchJson<PlanView>(`${planPath(id)}/again`, { method: 'POST' })

/** The part that the console's caller may do: another plan, which names what it leaves. */
export const planPermitted = (id: string) => fetchJson<PlanView>(`${planPath(id)}/permitted`, { method: 'POST' })

export const changePlan = (id: string, change: PlanChange) =>
  fetchJson<PlanSummary>(planPath(id), { method: 'PATCH', body: change })

export const approvePlan = (id: string, approval: ApprovalInput) =>
  fetchJson<PlanSummary>(`${planPath(id)}/approvals`, { body: approval })

/** Plans anew what a file wishes, in the domain it names. */
export const importPlan = (input: ImportInput) => fetchJson<PlanView>('/api/plans/import', { body: input })

/** A file to download. */
export const exportHref = (id: string, as: 'json' | 'markdown'): string => `${planPath(id)}/export?as=${as}`

const planPath = (id: string): `/api/${string}` => `/api/plans/${encodeURIComponent(id)}`
