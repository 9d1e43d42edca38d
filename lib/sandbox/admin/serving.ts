import type { DomainState } from '../world/domain-state'
import { tenancyOcid } from '../world/ids'
import type { Author, Resource } from '../world/resources'
import type { ResourceKind, Serving } from './resource-kind'
import { type Plan, planSelection, type Selection } from './scim/plan'
import { writeMembers } from './scim/write-json'

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

const withRef = ({ base }: Serving, by: Author) => ({ ...by, $ref: locationOf(base, by.type, by.value) })

/** What every resource shows beside its own attributes; addresses are those the request came to. */
const common: NonNullable<ResourceKind['computed']> = {
  meta: ({ base }, row) => ({ ...row.meta, location: locationOf(base, row.meta.resourceType, row.id) }),
  idcsCreatedBy: (serving, row) => withRef(serving, row.idcsCreatedBy),
  idcsLastModifiedBy: (serving, row) => withRef(serving, row.idcsLastModifiedBy),
  domainOcid: ({ domainOcid }) => domainOcid,
  compartmentOcid: ({ tenancyOcid }) => tenancyOcid,
  tenancyOcid: ({ tenancyOcid }) => tenancyOcid,
}

/** Gives one resource after the other as JSON text. */
export function resourceWriter(kind: ResourceKind, serving: Serving, selection: Selection): (row: Resource) => string {
  const { computed, names } = computedOf(kind)
  const plan = planOf(kind, selection)
  return (row) =>
    writeMembers(
      plan,
      row,
      (name) => {
        const compute = computed.get(name)
        return compute ? compute(serving, row) : row[name]
      },
      names,
    )
}

/** A member as a filter or a sort sees it: what is common to all needs no working out, for only its addresses are. */
export function memberReader(kind: ResourceKind, serving: Serving): (row: Resource, name: string) => unknown {
  const { computed = {} } = kind
  return (row, name) => {
    const compute = Object.hasOwn(computed, name) ? computed[name] : undefined
    return compute ? compute(serving, row) : row[name]
  }
}

interface Computed {
  computed: Map<string, (serving: Serving, row: Resource) => unknown>
  names: string[]
}

const computedByKind = new WeakMap<ResourceKind, Computed>()

function computedOf(kind: ResourceKind): Computed {
  const known = computedByKind.get(kind)
  if (known) return known
  const computed = new Map(Object.entries({ ...common, ...kind.computed }))
  const made = { computed, names: [...computed.keys()] }
  computedByKind.set(kind, made)
  return made
}

const usualPlans = new WeakMap<ResourceKind, Plan>()

function planOf(kind: ResourceKind, selection: Selection): Plan {
  const isUsual = selection.attributes.length === 0 && selection.sets.length === 0
  const known = isUsual ? usualPlans.get(kind) : undefined
  if (known) return known
  const plan = planSelection(kind.schema(), selection)
  for (const name of kind.hidden ?? []) plan.nodes.set(name, null)
  if (isUsual) usualPlans.set(kind, plan)
  return plan
}
