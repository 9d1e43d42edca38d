import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
import type { Plan } from './plan'

/**
 * The members that `plan` takes, as JSON text, each after a comma. Straight from the row: a page of a thousand applications is a
 * thousand times fifty members, too many to copy into objects first. `row` is the resource that `holder` is in.
 */
export function writeMembers(plan: Plan, holder: Record<string, unknown>, serving: Serving, row: Resource): string {
  let text = ''
  for (const name in holder) {
    const node = plan.nodes.get(name)
    if (node === null || node?.compute) continue
    const value = holder[name]
    if (node === undefined) {
      if (plan.takesOthers) text += withKey(`,${JSON.stringify(name)}:`, writeValue(undefined, value, serving, row))
    } else if (value === true) text += node.whenTrue
    else if (value === false) text += node.whenFalse
    else if (typeof value === 'string') text += node.key + quoted(value)
    else text += withKey(node.key, writeValue(node.sub, value, serving, row))
  }
  for (const { key, sub, compute } of plan.computed)
    text += withKey(key, writeValue(sub, compute(serving, row), serving, row))
  return text
}

/** An object of these members; empty when there are none. */
export const braced = (members: string): string => (members === '' ? '' : `{${members.slice(1)}}`)

const withKey = (key: string, value: string): string => (value === '' ? '' : key + value)

/** Empty for what has no value: it is left out of its holder. */
function writeValue(sub: Plan | undefined, value: unknown, serving: Serving, row: Resource): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'boolean':
    case 'number':
      return String(value)
    case 'object': {
      if (value === null) return ''
      if (!Array.isArray(value))
        return sub ? braced(writeMembers(sub, value as Record<string, unknown>, serving, row)) : JSON.stringify(value)
      let text = ''
      for (const one of value) text += withKey(',', writeValue(sub, one, serving, row))
      return text === '' ? '' : `[${text.slice(1)}]`
    }
    default:
      return ''
  }
}

const unsafe = /[^ !#-[\]-~]/

/** Nearly all texts are plain ASCII without quotes, which need no escaping. */
const quoted = (text: string): string => (unsafe.test(text) ? JSON.stringify(text) : `"${text}"`)
