import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
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
  /** Members that are worked out and not read from the object. */
  computed: (PlanNode & { compute: Compute })[]
}

export interface PlanNode {
  name: string
  /** `,"name":` */
  key: Buffer
  /** Of a complex attribute; `undefined`: the value is written whole. */
  sub: Plan | undefined
  /** Of a member that is worked out. */
  compute: Compute | undefined
  /** Whether the same value may look different in another row, as something in it is worked out from the row. */
  isOfRow: boolean
}

/** Gives the value of a member, wherever it is in the row; `holder` is the object that it becomes a member of. */
export type Compute = (serving: Serving, row: Resource, holder: Record<string, unknown>) => unknown

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

/** Lets a member be worked out, named by its path (`meta.location`), where the plan takes it. */
export function planComputed(plan: Plan, path: string, compute: Compute): void {
  const dot = path.indexOf('.')
  // The dots of an extension's URN are part of a name.
  const isWhole = dot === -1 || path.startsWith('urn:')
  const node = plan.nodes.get(isWhole ? path : path.slice(0, dot))
  if (!node) return
  if (isWhole) plan.computed.push(Object.assign(node, { compute }))
  else if (node.sub) {
    node.isOfRow = true
    planComputed(node.sub, path.slice(dot + 1), compute)
  }
}

/** Lets a complex attribute show the address of what it names (`$ref`), which follows from its other members alone. */
export function planReference(plan: Plan, name: string, compute: Compute): void {
  const sub = plan.nodes.get(name)?.sub
  if (sub) planComputed(sub, '$ref', compute)
}

function planMembers(attributes: Attributes, sets: ReadonlySet<string>): Plan {
  const nodes = new Map<string, PlanNode | null>()
  for (const attribute of attributes.values()) nodes.set(attribute.name, planNode(attribute, sets))
  return { nodes, takesOthers: sets.has('default') || sets.has('all'), computed: [] }
}

function planNode(attribute: Attribute, sets: ReadonlySet<string>): PlanNode | null {
  const { name, returned, subs } = attribute
  if (returned === 'never') return null
  const isIn = returned === 'always' || sets.has(returned) || sets.has('all')
  if (!subs) return isIn ? newNode(name) : null
  // A single complex attribute has no rule of its own in the table, its members have: so a captured answer to
  // `?attributes=refreshTokenExpiry` shows `basedOnTemplate` with its `value`, which is always returned.
  if (returned === 'default' && !attribute.isMulti) {
    const sub = planMembers(subs, sets)
    return [...sub.nodes.values()].some((node) => node !== null) ? newNode(name, sub) : null
  }
  return isIn ? newNode(name, planMembers(subs, new Set([...sets, 'default']))) : null
}

const newNode = (name: string, sub?: Plan): PlanNode => ({
  name,
  key: Buffer.from(`,${JSON.stringify(name)}:`),
  sub,
  compute: undefined,
  isOfRow: false,
})

function addNamed(plan: Plan, schema: Schema, name: string): void {
  // `members[startIndex=1&count=10]` pages inside an attribute; the sandbox returns all of it.
  const path = resolvePath(name.split('[', 1)[0] ?? '', schema)
  if (path.length === 0) merge(plan, planMembers(schema.attributes, usual))
  else addPath(plan, path)
}

function addPath(plan: Plan, [first, ...rest]: Attribute[]): void {
  if (!first || first.returned === 'never') return
  const { name, subs } = first
  const node = newNode(name, subs && planMembers(subs, rest.length === 0 ? usual : nothing))
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
