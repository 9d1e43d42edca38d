import type { DomainState } from '../world/domain-state'
import type { Resource } from '../world/resources'
import type { Call } from './endpoint'
import type { Input, ResourceKind } from './resource-kind'
import type { Attributes } from './scim/attribute'
import { keepMembers, refuseChanges } from './scim/keep-members'
import { patched, readOperations } from './scim/patch'
import { missingNames, readMembers, schemasOf } from './scim/read-value'
import { isRecord } from './scim/values'
import { duplicate, missingAttributes } from './scim-error'

/** The body of a POST or PUT, judged by the schema. */
export function readInput(kind: ResourceKind, body: Record<string, unknown>): Input {
  const { attributes, resourceType, urn } = kind.schema()
  const input = readMembers(body, attributes, resourceType)
  for (const name of ['ocid', ...(kind.hidden ?? [])]) delete input[name]
  refuseMissing(kind, input)
  return { ...input, schemas: schemasOf(urn, input) }
}

/** What a PUT with this body would make of the row. */
export function replacedRow(kind: ResourceKind, before: Resource, body: Record<string, unknown>): Resource {
  const { attributes } = kind.schema()
  const input = { ...kind.defaults, ...readInput(kind, body) }
  const draft = keepMembers(before, input, attributes)
  for (const name of kind.hidden ?? []) if (before[name] !== undefined) draft[name] = before[name]
  return judged(kind, before, draft)
}

/** What a PATCH with this body would make of the row. */
export function patchedRow(kind: ResourceKind, before: Resource, body: Record<string, unknown>): Resource {
  const draft = patched(before, readOperations(body), kind.schema(), kind.hidden)
  refuseMissing(kind, draft)
  return judged(kind, before, draft)
}

function judged(kind: ResourceKind, before: Resource, draft: Record<string, unknown>): Resource {
  const { attributes, resourceType, urn } = kind.schema()
  refuseChanges(before, draft, attributes, resourceType)
  return { ...draft, schemas: schemasOf(urn, draft) } as unknown as Resource
}

function refuseMissing(kind: ResourceKind, holder: Record<string, unknown>): void {
  const missing = missingNames(holder, kind.schema().attributes)
  for (const name of kind.required ?? []) if (holder[name] === undefined && !missing.includes(name)) missing.push(name)
  if (missing.length > 0) throw missingAttributes(missing)
}

/** `uniqueness: server` of the schema table, for what the caller may write. `except`: the row that may have it. */
export function refuseDuplicates(
  call: Call,
  kind: ResourceKind,
  draft: Record<string, unknown>,
  except?: string,
): void {
  const { attributes, resourceType } = kind.schema()
  for (const [path, value, isCaseExact] of uniqueValues(draft, attributes)) {
    const same = (row: Resource): boolean => {
      const other = uniqueValues(row, attributes).find(([name]) => name === path)?.[1]
      return other === value || (!isCaseExact && other?.toLowerCase() === value.toLowerCase())
    }
    const taken = rowsWith(kind, call.domain, path, value).some((row) => row?.id !== except && row && same(row))
    if (taken) throw duplicate(`${resourceType}.${path} "${value}" is already taken.`)
  }
}

/** Path, value and whether case counts. */
type UniqueValue = [path: string, value: string, isCaseExact: boolean]

/** A number is told apart by its digits. */
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

function uniqueValues(holder: Record<string, unknown>, attributes: Attributes): UniqueValue[] {
  return [...attributes.values()].flatMap(
    ({ name, subs, isMulti, isUnique, isCaseExact, mutability }): UniqueValue[] => {
      const value = holder[name]
      if (mutability === 'readOnly' || name === 'ocid' || isMulti) return []
      if (isUnique && isPlain(value)) return [[name, String(value), isCaseExact]]
      if (!subs || !isRecord(value)) return []
      const inside = uniqueValues(value, subs)
      return inside.map(([sub, ...rest]) => [`${name}${name.startsWith('urn:') ? ':' : '.'}${sub}`, ...rest])
    },
  )
}

const rowsWith = (kind: ResourceKind, domain: DomainState, path: string, value: string) =>
  kind.indexes?.[path.toLowerCase()]?.(domain, value) ?? kind.table(domain).all()
