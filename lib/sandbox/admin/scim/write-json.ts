import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
import type { JsonBytes } from './json-bytes'
import type { Plan, PlanNode } from './plan'

const nothing = Buffer.alloc(0)

/**
 * Writes the members that `plan` takes, straight from the row, with `tail` behind: nothing when there are none. Every member begins
 * with a comma; the first one's becomes the brace. `row` is the resource that `holder` is in.
 */
export function writeObject(
  out: JsonBytes,
  plan: Plan,
  holder: Record<string, unknown>,
  serving: Serving,
  row: Resource,
  tail: Buffer = nothing,
): void {
  const start = out.length
  const { order } = plan
  let switches = 0
  let place = -1
  for (const name in holder) {
    place += 1
    let known = order[place]
    if (known?.name !== name) {
      known = { name, node: plan.nodes.get(name) }
      order[place] = known
    }
    const { node } = known
    if (node === null || node?.compute) continue
    const value = holder[name]
    if (node === undefined) {
      if (plan.takesOthers) writeOther(out, name, value)
    } else if (node.weight > 0 && typeof value === 'boolean') switches += value ? 2 * node.weight : node.weight
    else writeMember(out, node, value, serving, row)
  }
  if (switches > 0) out.bytes(plan.switches.textOf(switches))
  for (const node of plan.computed) writeMember(out, node, node.compute(serving, row), serving, row)
  out.bytes(tail)
  if (out.length === start) return
  out.overwrite(start, '{')
  out.ascii('}')
}

function writeMember(out: JsonBytes, node: PlanNode, value: unknown, serving: Serving, row: Resource): void {
  if (typeof value === 'string') writeText(out, node, value)
  else if (typeof value === 'number' || typeof value === 'boolean') {
    out.bytes(node.key)
    out.value(value)
  } else if (typeof value === 'object' && value !== null) {
    const start = out.length
    out.bytes(node.key)
    const before = out.length
    if (Array.isArray(value)) writeList(out, node.sub, value, serving, row)
    else writeComplex(out, node.sub, value, serving, row)
    // What has no value is left out of its holder.
    if (out.length === before) out.length = start
  }
}

/** Texts of an attribute that takes few values (a client type, a resource type) are put together once. */
const fewValues = 32

function writeText(out: JsonBytes, node: PlanNode, value: string): void {
  const known = node.texts?.get(value)
  if (known) {
    out.bytes(known)
    return
  }
  const start = out.length
  out.bytes(node.key)
  out.string(value)
  if (!node.texts) return
  if (node.texts.size < fewValues) node.texts.set(value, Buffer.from(out.since(start)))
  else node.texts = undefined
}

function writeList(out: JsonBytes, sub: Plan | undefined, values: unknown[], serving: Serving, row: Resource): void {
  const start = out.length
  for (const value of values) {
    const before = out.length
    out.ascii(',')
    if (typeof value === 'string') out.string(value)
    else if (typeof value === 'object' && value !== null) writeComplex(out, sub, value, serving, row)
    else if (value !== null && value !== undefined) out.value(value)
    if (out.length === before + 1) out.length = before
  }
  if (out.length === start) return
  out.overwrite(start, '[')
  out.ascii(']')
}

function writeComplex(out: JsonBytes, sub: Plan | undefined, value: object, serving: Serving, row: Resource): void {
  if (sub) writeObject(out, sub, value as Record<string, unknown>, serving, row)
  else out.value(value)
}

/** A member that the table does not know is written as it is kept. */
function writeOther(out: JsonBytes, name: string, value: unknown): void {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return
  out.ascii(',')
  out.value(name)
  out.ascii(':')
  out.value(value)
}
