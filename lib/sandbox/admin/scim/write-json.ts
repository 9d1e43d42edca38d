import type { Plan } from './plan'

/**
 * The members that `plan` takes, as JSON text; empty when there are none. Straight from the row: a page of a thousand
 * applications is a thousand times fifty members, too many to copy into objects first.
 */
export function writeMembers(plan: Plan, holder: object, read: (name: string) => unknown, more: string[] = []): string {
  let text = ''
  const write = (name: string) => {
    const node = plan.nodes.get(name)
    if (node === null || (node === undefined && !plan.takesOthers)) return
    const value = writeValue(node?.sub, read(name))
    if (value !== '') text += `${text === '' ? '{' : ','}${node ? node.key : `${JSON.stringify(name)}:`}${value}`
  }
  for (const name in holder) write(name)
  for (const name of more) if (!(name in holder)) write(name)
  return text === '' ? '' : `${text}}`
}

/** Empty for what has no value: it is left out of its holder. */
function writeValue(sub: Plan | undefined, value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
    case 'string':
      return JSON.stringify(value)
    case 'object':
      if (value === null) return ''
      if (Array.isArray(value)) return writeList(sub, value)
      if (!sub) return JSON.stringify(value)
      return writeMembers(sub, value, (name) => (value as Record<string, unknown>)[name])
    default:
      return ''
  }
}

function writeList(sub: Plan | undefined, values: unknown[]): string {
  let text = ''
  for (const value of values) {
    const element = writeValue(sub, value)
    if (element !== '') text += `${text === '' ? '[' : ','}${element}`
  }
  return text === '' ? '' : `${text}]`
}
