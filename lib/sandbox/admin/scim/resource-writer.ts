import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
import type { JsonBytes } from './json-bytes'
import type { Plan, PlanNode } from './plan'

/**
 * A member as it was written last: its value, and where that stands. Traces of an object are linked in the order of its members, and
 * part where objects differ in what they have.
 */
interface Trace {
  name: string
  node: PlanNode | null | undefined
  value: unknown
  start: number
  end: number
  /** The member that came after it last. */
  next: Trace | undefined
  /** Others that came, by name. */
  others: Map<string, Trace> | undefined
  /** Before the first member of the objects in it. */
  inner: Trace | undefined
}

const newTrace = (name: string, node: PlanNode | null | undefined): Trace => ({
  name,
  node,
  value: undefined,
  start: 0,
  end: 0,
  next: undefined,
  others: undefined,
  inner: undefined,
})

/**
 * Writes resources as JSON, one after the other, straight from their rows. Those of a page are much alike: a member that is as it was
 * in the resource before is copied from there, together with its neighbours of which that is true as well.
 */
export class ResourceWriter {
  private readonly first = newTrace('', undefined)
  /** What is to be copied. */
  private from = 0
  private to = 0

  constructor(
    private readonly out: JsonBytes,
    private readonly plan: Plan,
    private readonly serving: Serving,
  ) {}

  write(row: Resource): void {
    this.object(this.plan, row, this.first, row)
  }

  /**
   * Writes the members that `plan` takes: nothing when there are none. Every member begins with a comma; the first one's becomes the
   * brace. `row` is the resource that `holder` is in.
   */
  private object(plan: Plan, holder: Record<string, unknown>, before: Trace, row: Resource): void {
    const { out, serving } = this
    const start = out.length
    let trace = before
    for (const name in holder) {
      trace = trace.next?.name === name ? trace.next : turn(trace, name, plan.nodes.get(name))
      const { node } = trace
      if (node === null || node?.compute || (node === undefined && !plan.takesOthers)) continue
      this.member(trace, holder[name], row)
    }
    for (const node of plan.computed) {
      trace = trace.next?.name === node.name ? trace.next : turn(trace, node.name, node)
      this.member(trace, node.compute(serving, row, holder), row)
    }
    this.copy()
    if (out.length === start) return
    out.overwrite(start, '{')
    out.mark('}')
  }

  private member(trace: Trace, given: unknown, row: Resource): void {
    const value = Array.isArray(given) && given.length === 0 ? undefined : given
    if (value === trace.value && !trace.node?.isOfRow) {
      this.again(trace)
      return
    }
    this.copy()
    const { out } = this
    const start = out.length
    if (trace.node) this.known(trace, trace.node, value, row)
    else this.other(trace.name, value)
    trace.value = value
    trace.start = start
    trace.end = out.length
  }

  /** Lets the member be copied, with those before or after it in one piece if they stand there beside it. */
  private again(trace: Trace): void {
    const { start, end } = trace
    if (start === end) return
    if (start !== this.to) {
      this.copy()
      this.from = start
    }
    const shift = this.out.length - this.from
    trace.start = start + shift
    trace.end = end + shift
    this.to = end
  }

  private copy(): void {
    const { out, from, to } = this
    if (to > from) {
      const start = out.length
      out.repeat(from, to)
      // There it may have been the first member of its object.
      out.overwrite(start, ',')
    }
    this.from = 0
    this.to = 0
  }

  private known(trace: Trace, node: PlanNode, value: unknown, row: Resource): void {
    if (value === null || value === undefined) return
    const { out } = this
    const start = out.length
    out.bytes(node.key)
    const before = out.length
    if (typeof value === 'string') out.string(value)
    else if (typeof value !== 'object' || (!node.sub && !Array.isArray(value))) out.value(value)
    else {
      trace.inner ??= newTrace('', undefined)
      if (Array.isArray(value)) this.list(node.sub, value, trace.inner, row)
      else if (node.sub) this.object(node.sub, value as Record<string, unknown>, trace.inner, row)
    }
    // What has no value is left out of its holder.
    if (out.length === before) out.length = start
  }

  private list(sub: Plan | undefined, values: unknown[], inner: Trace, row: Resource): void {
    const { out } = this
    const start = out.length
    for (const value of values) {
      const before = out.length
      out.mark(',')
      if (typeof value === 'string') out.string(value)
      else if (sub && typeof value === 'object' && value !== null)
        this.object(sub, value as Record<string, unknown>, inner, row)
      else if (value !== null && value !== undefined) out.value(value)
      if (out.length === before + 1) out.length = before
    }
    if (out.length === start) return
    out.overwrite(start, '[')
    out.mark(']')
  }

  /** A member that the table does not know is written as it is kept. */
  private other(name: string, value: unknown): void {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return
    this.out.mark(',')
    this.out.value(name)
    this.out.mark(':')
    this.out.value(value)
  }
}

/** The trace of a member that did not come after this one in the object before. */
function turn(trace: Trace, name: string, node: PlanNode | null | undefined): Trace {
  const { next } = trace
  const found = trace.others?.get(name) ?? newTrace(name, node)
  if (next) {
    trace.others ??= new Map()
    trace.others.set(next.name, next)
  }
  trace.next = found
  return found
}
