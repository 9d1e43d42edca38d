import { invalidFilter } from '../scim-error'
import type { Attribute } from './attribute'
import type { Comparison, Operator } from './filter'

/** `ne` is the opposite of `eq`, over all values of an attribute; so it is not here. */
export type ValueOperator = Exclude<Operator, 'ne'>
type ValueTest = (found: unknown) => boolean

/** A test for one value of `attribute`, by its type. What was asked for is read once, not for each row. */
export function comparisonTest(op: ValueOperator, { path, text }: Comparison, attribute: Attribute): ValueTest {
  switch (attribute.type) {
    case 'boolean': {
      // Public scripts quote booleans; a domain takes both. No order among them: RFC 7644 section 3.4.2.2 wants a 400.
      if (op !== 'eq') throw invalidFilter(`"${path}" is true or false and cannot be compared with ${op}.`)
      const wanted = text.toLowerCase()
      return (found) => String(found) === wanted
    }
    case 'integer':
    case 'decimal': {
      const wanted = Number(text)
      if (isTextual(op) || text.trim() === '' || Number.isNaN(wanted))
        throw invalidFilter(`"${path}" is a number and cannot be compared with ${op} "${text}".`)
      return (found) => typeof found === 'number' && inOrder(op, found - wanted)
    }
    case 'dateTime': {
      if (isTextual(op)) return textTest(op, text, false)
      const wanted = Date.parse(text)
      if (Number.isNaN(wanted)) throw invalidFilter(`"${text}" is no date to compare "${path}" with.`)
      return (found) => typeof found === 'string' && inOrder(op, Date.parse(found) - wanted)
    }
    case 'binary':
      // RFC 7644 section 3.4.2.2, as for booleans.
      if (!isTextual(op) && op !== 'eq') throw invalidFilter(`"${path}" is binary and has no order.`)
      return textTest(op, text, attribute.isCaseExact)
    case 'complex':
      throw invalidFilter(`"${path}" has members; name one of them.`)
    case 'string':
    case 'reference':
      return textTest(op, text, attribute.isCaseExact)
    case 'undeclared':
      return textTest(op, text, true)
  }
}

const isTextual = (op: ValueOperator): op is 'co' | 'sw' | 'ew' => op === 'co' || op === 'sw' || op === 'ew'

function textTest(op: ValueOperator, text: string, isCaseExact: boolean): ValueTest {
  const wanted = isCaseExact ? text : text.toLowerCase()
  const judge = judgeOf(op, wanted)
  return (found) => {
    if (typeof found === 'object') return false
    const plain = String(found)
    return judge(isCaseExact ? plain : plain.toLowerCase())
  }
}

function judgeOf(op: ValueOperator, wanted: string): (found: string) => boolean {
  switch (op) {
    case 'eq':
      return (found) => found === wanted
    case 'co':
      return (found) => found.includes(wanted)
    case 'sw':
      return (found) => found.startsWith(wanted)
    case 'ew':
      return (found) => found.endsWith(wanted)
    default:
      // By code unit: public sources name no collation.
      return (found) => inOrder(op, found === wanted ? 0 : found < wanted ? -1 : 1)
  }
}

function inOrder(op: 'eq' | 'gt' | 'ge' | 'lt' | 'le', distance: number): boolean {
  switch (op) {
    case 'eq':
      return distance === 0
    case 'gt':
      return distance > 0
    case 'ge':
      return distance >= 0
    case 'lt':
      return distance < 0
    case 'le':
      return distance <= 0
  }
}
