import { queryOptions } from '@tanstack/react-query'
import type { ActiveFault } from '../sandbox/sandbox-types'
import { fetchJson } from './fetch-json'
import type { LabView, PutFaultInput } from './shapes/lab'

/** What can be broken in the sandbox, in which setups, and what is broken now? */
export const labQuery = () =>
  queryOptions({
    queryKey: ['lab'],
    queryFn: ({ signal }) => fetchJson<LabView>('/api/lab', { signal }),
  })

/** Breaks one thing, as a person would. */
export const putFault = (input: PutFaultInput) => fetchJson<ActiveFault>('/api/lab/faults', { body: input })

/** Puts back what the fault changed, and nothing else. */
export const undoFault = (handle: string) =>
  fetchJson<void>(`/api/lab/faults/${encodeURIComponent(handle)}`, { method: 'DELETE' })
