import type { Attribute } from './attribute'
import { withValue } from './compile-filter'
import type { Filter } from './filter'
import { resolveNames } from './resolve-path'

/** Rows by the value of the attribute at a path in lower case; `undefined` where there is no index. */
export type Lookup<Row> = (path: string, value: string) => readonly Row[] | undefined

/**
 * Rows that an index says could pass the filter, each once; `undefined` when none helps and all rows must be looked at. Uses
 * `eq`, alone or inside `and`, so the filter still has to judge what comes back.
 */
export function findCandidates<Row>(
  filter: Filter,
  resolve: (path: string) => Attribute[],
  lookup: Lookup<Row>,
): readonly Row[] | undefined {
  switch (filter.op) {
    case 'and': {
      let fewest: readonly Row[] | undefined
      for (const part of filter.all) {
        const found = findCandidates(part, resolve, lookup)
        if (found && (!fewest || found.length < fewest.length)) fewest = found
        if (fewest && fewest.length <= 1) break
      }
      return fewest
    }
    case 'some': {
      const outer = resolve(filter.path)
      const inner = (path: string) => [...outer, ...resolveNames(path, outer.at(-1)?.subs)]
      return findCandidates(filter.filter, inner, lookup)
    }
    case 'eq': {
      if (filter.text === 'null' && !filter.isQuoted) return undefined
      return lookup(pathKey(withValue(resolve(filter.path))), filter.text)
    }
    default:
      return undefined
  }
}

/** e.g. `scopes.fqs`, lower case. */
export const pathKey = (path: Attribute[]): string => path.map(({ name }) => name.toLowerCase()).join('.')
