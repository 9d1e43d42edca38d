import type { DomainState } from '../world/domain-state'
import type { DisturbanceRow } from './disturbance-row'

/** A call as disturbances look at it. `path` is below the domain, with doubled slashes taken as one. */
export interface Passing {
  method: string
  path: string
}

const isWhere = ({ method, path }: DisturbanceRow, passing: Passing): boolean =>
  (method === undefined || method === passing.method) && (path === undefined || isBelow(passing.path, path))

const isBelow = (path: string, wanted: string): boolean =>
  wanted.includes('*') ? patternOf(wanted).test(path) : path.startsWith(wanted)

const patternOf = (wanted: string): RegExp =>
  new RegExp(
    `^${wanted
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )

/** Whether a call comes into question at all, and if so, whether it is one of those to be hit. Counts it. */
export function isHit(domain: DomainState, row: DisturbanceRow, passing: Passing): boolean {
  if (!isWhere(row, passing)) return false
  const seen = row.seen + 1
  const { every = 1, nth } = row
  const first = nth ?? every
  const times = row.times ?? (nth !== undefined && row.every === undefined ? 1 : Number.POSITIVE_INFINITY)
  const isOne = seen >= first && (seen - first) % every === 0 && row.hits < times
  keepCount(domain, { ...row, seen, hits: row.hits + (isOne ? 1 : 0) })
  return isOne
}

/** Where the count decides, it has to outlive a restart; else it is not worth a write to the disk for each call. */
export function keepCount(domain: DomainState, row: DisturbanceRow): void {
  const decides = row.nth !== undefined || row.every !== undefined || row.times !== undefined
  if (decides) domain.disturbances.put(row)
  else domain.disturbances.load(row)
}
