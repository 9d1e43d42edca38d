import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json'
import type { CheckRecord } from './shapes/checks'
import type { RunView } from './shapes/setup'

/** Which setups were run? Newest first. */
export const runsQuery = () =>
  queryOptions({
    queryKey: ['runs'],
    queryFn: ({ signal }) => fetchJson<RunView[]>('/api/runs', { signal }),
  })

/** How far is this run? Asked again and again for as long as something moves. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', id],
    queryFn: ({ signal }) => fetchJson<RunView>(runPath(id), { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 400 : false),
  })

export const isMoving = ({ status }: RunView) => status === 'running' || status === 'undoing'

/** Two tabs that start one plan get the same run. */
export const startRun = (planId: string) => fetchJson<RunView>('/api/runs', { body: { planId } })

export const resumeRun = (id: string) => fetchJson<RunView>(`${runPath(id)}/resume`, { method: 'POST' })

export const undoRun = (id: string) => fetchJson<RunView>(`${runPath(id)}/undo`, { method: 'POST' })

/** What the run waits for at that step has happened. */
export const confirmRun = (id: string, step: string) => fetchJson<RunView>(`${runPath(id)}/confirm`, { body: { step } })

/** What came of a test that was made for this run. */
export const recordRunTest = (id: string, record: CheckRecord) =>
  fetchJson<RunView>(`${runPath(id)}/tests`, { body: record })

const runPath = (id: string): `/api/${string}` => `/api/runs/${encodeURIComponent(id)}`
