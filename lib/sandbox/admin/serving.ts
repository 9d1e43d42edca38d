import type { DomainState } from '../world/domain-state'
import { tenancyOcid } from '../world/ids'
import type { Resource } from '../world/resources'
import type { ResourceKind, Serving } from './resource-kind'
import type { JsonBytes } from './scim/json-bytes'
import { type Plan, planComputed, planReference, planSelection, type Selection } from './scim/plan'
import { ResourceWriter } from './scim/resource-writer'

export function servingFrom(domain: DomainState, base: string): Serving {
  const { guid } = domain.profile
  return {
    domain,
    base,
    domainOcid: `ocid1.domain.oc1..aaaaaaaa${guid}`,
    tenancyOcid: tenancyOcid(domain),
  }
}

/** Collections are called by the plural of their resource type, but for `Settings`, of which there is one. */
export const locationOf = (base: string, resourceType: string, id: string): string =>
  `${base}/admin/v1/${resourceType}${resourceType.endsWith('s') ? '' : 's'}/${id}`

/** What every resource shows beside its own attributes; addresses are those the request came to. */
const common: NonNullable<ResourceKind['computed']> = {
  'meta.location': ({ base }, { meta, id }) => locationOf(base, meta.resourceType, id),
  domainOcid: ({ domainOcid }) => domainOcid,
  compartmentOcid: ({ tenancyOcid }) => tenancyOcid,
  tenancyOcid: ({ tenancyOcid }) => tenancyOcid,
}
const authorType = ({ type }: Record<string, unknown>) => String(type)
const commonReferences: NonNullable<ResourceKind['references']> = {
  idcsCreatedBy: authorType,
  idcsLastModifiedBy: authorType,
}

/** Bytes: enough that a part is worth a system call, and little enough that it is still in the processor's cache then. */
const partSize = 128 * 1024

/** Resources as JSON, with commas between. `take` is given what is written, part by part, but for the last one. */
export function writeResources(
  out: JsonBytes,
  kind: ResourceKind,
  serving: Serving,
  selection: Selection,
  rows: readonly Resource[],
  take?: (part: Buffer) => void,
): void {
  const writer = new ResourceWriter(out, planOf(kind, selection), serving)
  for (const [index, row] of rows.entries()) {
    if (index > 0) out.mark(',')
    writer.write(row)
    if (take && out.waiting >= partSize) take(out.part())
  }
}

/** A member as a filter or a sort sees it: addresses inside of stored attributes (`meta.location`) are not for it. */
export function memberReader(kind: ResourceKind, serving: Serving): (row: Resource, name: string) => unknown {
  const { computed = {} } = kind
  return (row, name) => {
    const compute = Object.hasOwn(computed, name) ? computed[name] : undefined
    return compute ? compute(serving, row) : row[name]
  }
}

const usualPlans = new WeakMap<ResourceKind, Plan>()

function planOf(kind: ResourceKind, selection: Selection): Plan {
  const isUsual = selection.attributes.length === 0 && selection.sets.length === 0
  const known = isUsual ? usualPlans.get(kind) : undefined
  if (known) return known
  const plan = planSelection(kind.schema(), selection)
  for (const name of kind.hidden ?? []) plan.nodes.set(name, null)
  for (const [path, compute] of Object.entries({ ...common, ...kind.computed })) planComputed(plan, path, compute)
  for (const [name, typeOf] of Object.entries({ ...commonReferences, ...kind.references }))
    planReference(plan, name, ({ base }, _row, holder) => locationOf(base, typeOf(holder), String(holder.value)))
  if (isUsual) usualPlans.set(kind, plan)
  return plan
}
