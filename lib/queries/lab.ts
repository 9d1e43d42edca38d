import { queryOptions } from '@tanstack/react-query'
import type { Disturbance, DisturbanceInput } from '../sandbox/disturbance-types'
import type { ActiveFault } from '../sandbox/sandbox-types'
import { fetchJson } from './fetch-json'
import type { DisturbancesView, LabView, PutFaultInput } from './shapes/lab'

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

/** How can the sandbox's wire, clocks and limits be disturbed, and how are they now? */
export const disturbancesQuery = () =>
  queryOptions({
    queryKey: ['lab', 'disturbances'],
    queryFn: ({ signal }) => fetchJson<DisturbancesView>('/api/lab/disturbances', { signal }),
    // Their hits count up while somebody tests.
    refetchInterval: 2_000,
  })

/** Disturbs from now on. */
export const putDisturbance = (input: DisturbanceInput) =>
  fetchJson<Disturbance>('/api/lab/disturbances', { body: input })

/** Lets calls pass again. */
export const removeDisturbance = (id: string) =>
  fetchJson<void>(`/api/lab/disturbances/${encodeURIComponent(id)}`, { method: 'DELETE' })
