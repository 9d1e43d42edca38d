import type { ListWish } from '../desired'
import type { ListChange } from './step-types'

/** The smallest change that makes a list as wished; `null`: it is. `same` decides which values are one. */
export function listChange(
  was: string[],
  wish: ListWish<string> | undefined,
  same: (a: string, b: string) => boolean = (a, b) => a === b,
): ListChange | null {
  const has = (list: string[], value: string) => list.some((other) => same(other, value))
  const wanted = unique([...(wish?.exactly ?? []), ...(wish?.contains ?? [])])
  const add = wanted.filter((value) => !has(was, value))
  const remove = was.filter(
    (value) => has(wish?.absent ?? [], value) || (wish?.exactly !== undefined && !has(wanted, value)),
  )
  return add.length + remove.length === 0 ? null : { was, add, remove }
}

/** What a list that starts empty should hold. */
export const wishedFor = (wish: ListWish<string> | undefined): string[] => listChange([], wish)?.add ?? []

/** Names that the domain compares without case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const unique = (values: string[]) => [...new Set(values)]
