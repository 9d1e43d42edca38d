import type { Row } from './row'

export type SortKey = 'count' | 'cause' | 'first' | 'last' | 'clients'

export interface Sorting {
  by: SortKey
  isDescending: boolean
}

const compare: Record<SortKey, (one: Row, other: Row) => number> = {
  count: (one, other) => one.group.count - other.group.count,
  cause: (one, other) => one.cause.localeCompare(other.cause, 'en'),
  first: (one, other) => text(one.group.first, other.group.first),
  last: (one, other) => text(one.group.last, other.group.last),
  clients: (one, other) => clientCount(one) - clientCount(other),
}

/** A new list; rows that are equal keep their order, and what has no time comes last either way. */
export function sortRows(rows: readonly Row[], { by, isDescending }: Sorting): Row[] {
  const sign = isDescending ? -1 : 1
  const isBlank = ({ group }: Row) => (by === 'first' || by === 'last') && group[by] === undefined
  return [...rows].sort((one, other) => Number(isBlank(one)) - Number(isBlank(other)) || sign * compare[by](one, other))
}

const clientCount = ({ group }: Row) => group.clients.length + (group.moreClients ? 0.5 : 0)

/** ISO instants: as texts they are in order. */
const text = (one = '', other = '') => (one < other ? -1 : one > other ? 1 : 0)
