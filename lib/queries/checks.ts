import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json'
import type { CheckDetail, CheckRecord, CheckRunDetail, CheckRunView, CheckView, NewCheck } from './shapes/checks'

/** Which tests were saved, and how do they stand? By name. */
export const checksQuery = () =>
  queryOptions({
    queryKey: ['checks'],
    queryFn: ({ signal }) => fetchJson<CheckView[]>('/api/checks', { signal }),
  })

/** One of them, with its history. */
export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['checks', id],
    queryFn: ({ signal }) => fetchJson<CheckDetail>(checkPath(id), { signal }),
  })

/** What was known then? A record never changes. */
export const checkRunQuery = (id: string, runId: string) =>
  queryOptions({
    queryKey: ['checks', id, 'runs', runId],
    queryFn: ({ signal }) =>
      fetchJson<CheckRunDetail>(`${checkPath(id)}/runs/${encodeURIComponent(runId)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Keeps a finished test, without its secrets. */
export const saveCheck = (check: NewCheck) => fetchJson<CheckDetail>('/api/checks', { body: check })

/** What came of a check that the Test page asked again. */
export const recordCheck = (id: string, record: CheckRecord) =>
  fetchJson<CheckRunView>(`${checkPath(id)}/runs`, { body: record })

/** Judges it by what the domain says, without a call. */
export const lookAtCheck = (id: string) => fetchJson<CheckRunView>(`${checkPath(id)}/look`, { method: 'POST' })

/** Sends its requests; for a check that needs nothing from a person. One by a trigger runs an integration, so say so first. */
export const runCheck = (id: string) => fetchJson<CheckRunView>(`${checkPath(id)}/again`, { method: 'POST' })

export const renameCheck = (id: string, name: string) =>
  fetchJson<CheckDetail>(checkPath(id), { method: 'PATCH', body: { name } })

export const deleteCheck = (id: string) => fetchJson<undefined>(checkPath(id), { method: 'DELETE' })

const checkPath = (id: string): `/api/${string}` => `/api/checks/${encodeURIComponent(id)}`
