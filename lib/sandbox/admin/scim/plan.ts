import type { Attribute, Attributes, Schema } from './attribute'
import { resolvePath } from './resolve-path'

/** What was asked to be returned. */
export interface Selection {
  /** Names as asked: `attr`, `attr.sub`, `URN`, `URN:attr`. */
  attributes: string[]
  /** `all`, `always`, `default`, `request`, `never`, lower case. */
  sets: string[]
}

/** Which members of an object are written. */
export interface Plan {
  /** By wire name; `null`: known and left out. */
  nodes: Map<string, PlanNode | null>
  /** Whether members that the table does not know are written. */
  takesOthers: boolean
}

export interface PlanNode {
  /** `"name":` */
  key: string
  /** Of a complex attribute; absent: the value is written whole. */
  sub?: Plan
}

const nothing: ReadonlySet<string> = new Set()
const usual: ReadonlySet<string> = new Set(['default'])

/**
 * `always` and `default` attributes when nothing is asked; else `always` and what is asked, by name or by set. A name asks for a
 * complex attribute's default members, `a.b` for that one beside those always returned.
 */
export function planSelection(schema: Schema, { attributes, sets }: Selection): Plan {
  if (attributes.length === 0 && sets.length === 0) return planMembers(schema.attributes, usual)
  const plan = planMembers(schema.attributes, new Set(sets))
  for (const name of attributes) addNamed(plan, schema, name)
  return plan
}

function planMembers(attributes: Attributes, sets: ReadonlySet<string>): Plan {
  const nodes = new Map<string, PlanNode | null>()
  for (const attribute of attributes.values()) nodes.set(attribute.name, planNode(attribute, sets))
  return { nodes, takesOthers: sets.has('default') || sets.has('all') }
}

function planNode(attribute: Attribute, sets: ReadonlySet<string>): PlanNode | null {
  const { returned, subs } = attribute
  if (returned === 'never') return null
  const key = keyOf(attribute.name)
  const isIn = returned === 'always' || sets.has(returned) || sets.has('all')
  if (!subs) return isIn ? { key } : null
  // A single complex attribute has no rule of its own in the table, its members have: so a captured answer to
  // `?attributes=refreshTokenExpiry` shows `basedOnTemplate` with its `value`, which is always returned.
  if (returned === 'default' && !attribute.isMulti) {
    const sub = planMembers(subs, sets)
    return [...sub.nodes.values()].some((node) => node !== null) ? { key, sub } : null
  }
  return isIn ? { key, sub: planMembers(subs, new Set([...sets, 'default'])) } : null
}

function addNamed(plan: Plan, schema: Schema, name: string): void {
  // `members[startIndex=1&count=10]` pages inside an attribute; the sandbox returns all of it.
  const path = resolvePath(name.replace(/\[.*$/, ''), schema)
  if (path.length === 0) merge(plan, planMembers(schema.attributes, usual))
  else addPath(plan, path)
}

function addPath(plan: Plan, [first, ...rest]: Attribute[]): void {
  if (!first || first.returned === 'never') return
  const { name, subs } = first
  const node: PlanNode = {
    key: keyOf(name),
    ...(subs && { sub: planMembers(subs, rest.length === 0 ? usual : nothing) }),
  }
  if (node.sub && rest.length > 0) addPath(node.sub, rest)
  mergeNode(plan, name, node)
}

function merge(plan: Plan, other: Plan): void {
  for (const [name, node] of other.nodes) if (node) mergeNode(plan, name, node)
  plan.takesOthers ||= other.takesOthers
}

function mergeNode(plan: Plan, name: string, node: PlanNode): void {
  const present = plan.nodes.get(name)
  if (present?.sub && node.sub) merge(present.sub, node.sub)
  else if (!present) plan.nodes.set(name, node)
}

const keyOf = (name: string): string => `${JSON.stringify(name)}:`
