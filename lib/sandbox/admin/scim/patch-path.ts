import { invalidValue } from '../scim-error'
import type { Attribute, Schema } from './attribute'
import type { Filter } from './filter'
import { parseFilter } from './parse-filter'
import { attributeNamed } from './read-table'
import { resolvePath } from './resolve-path'

/** Where one operation of a PATCH points. */
export interface PatchTarget {
  /** From the resource down; empty for the resource itself. */
  path: Attribute[]
  /** `attr[filter]`: which elements. */
  filter?: Filter
  /** `attr[filter].sub` */
  sub?: Attribute
}

/** `attr`, `attr.sub`, `attr[filter]`, `attr[filter].sub`, each also after `URN:`. */
export function patchTarget(text: string, schema: Schema): PatchTarget {
  const target = read(text, schema)
  const names = [...target.path, ...(target.sub ? [target.sub] : [])]
  if (names.some(({ name }) => name === '' || name.startsWith('__')))
    throw invalidValue(`"${text}" is no path of a PATCH operation.`)
  return target
}

function read(text: string, schema: Schema): PatchTarget {
  const bracket = text.indexOf('[')
  if (bracket === -1) return { path: resolvePath(text.trim(), schema) }
  const close = text.lastIndexOf(']')
  if (close < bracket) throw invalidValue(`"]" is missing in the path "${text}".`)
  const path = resolvePath(text.slice(0, bracket).trim(), schema)
  const filter = parseFilter(text.slice(bracket + 1, close))
  const rest = text.slice(close + 1).trim()
  if (rest === '') return { path, filter }
  if (!rest.startsWith('.')) throw invalidValue(`The path "${text}" goes on after its "]".`)
  return { path, filter, sub: attributeNamed(path.at(-1)?.subs, rest.slice(1)) }
}
