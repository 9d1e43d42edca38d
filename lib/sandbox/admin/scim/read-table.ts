import type { Attribute, Attributes, AttributeType, Schema } from './attribute'

/** A file in `schema/`: an attribute's properties in one line, as in `"string[] readOnly returned=request enum=a|b"`. */
export interface SchemaTable {
  resourceType: string
  schema: string
  attributes: Record<string, string>
  extensions?: Record<string, Record<string, string>>
}

export function readTable({ resourceType, schema, attributes, extensions = {} }: SchemaTable): Schema {
  const all = readAttributes(attributes)
  for (const [urn, members] of Object.entries(extensions)) {
    const extension = readLine(urn, 'complex')
    all.set(urn.toLowerCase(), asContainer({ ...extension, subs: readAttributes(members) }))
  }
  return { resourceType, urn: schema, attributes: all }
}

function readAttributes(lines: Record<string, string>): Map<string, Attribute> {
  const all = new Map<string, Attribute>()
  const subs = new Map<string, Map<string, Attribute>>()
  for (const [path, line] of Object.entries(lines)) {
    const [name = '', sub] = path.split('.')
    if (sub === undefined) {
      const attribute = readLine(name, line)
      if (attribute.type === 'complex') {
        const members = new Map<string, Attribute>()
        subs.set(name, members)
        attribute.subs = members
      }
      all.set(name.toLowerCase(), attribute)
    } else subs.get(name)?.set(sub.toLowerCase(), readLine(sub, line))
  }
  for (const name of subs.keys()) {
    const key = name.toLowerCase()
    const attribute = all.get(key)
    if (attribute) all.set(key, asContainer(attribute))
  }
  return all
}

/** A single complex attribute has no mutability in the table; when nothing in it can be written, neither can it. */
function asContainer(attribute: Attribute): Attribute {
  const members = [...(attribute.subs?.values() ?? [])]
  const isFixed = members.length > 0 && members.every(({ mutability }) => mutability === 'readOnly')
  return isFixed ? { ...attribute, mutability: 'readOnly' } : attribute
}

function readLine(name: string, line: string): Attribute {
  const [type = '', ...words] = line.split(' ')
  const pairs = new Map(words.map((word) => word.split('=', 2) as [string, string | undefined]))
  const has = (word: string) => pairs.has(word)
  const list = (key: string, separator: string) => pairs.get(key)?.split(separator)
  const number = (key: string) => (has(key) ? Number(pairs.get(key)) : undefined)
  const [values, key, min, max] = [list('enum', '|'), list('key', '+'), number('min'), number('max')]
  return {
    name,
    type: type.replace('[]', '') as AttributeType,
    isMulti: type.endsWith('[]'),
    mutability: (['readOnly', 'immutable', 'writeOnly'] as const).find(has) ?? 'readWrite',
    returned: (pairs.get('returned') ?? 'default') as Attribute['returned'],
    isRequired: has('required'),
    isCaseExact: has('caseExact'),
    isSearchable: has('searchable'),
    isUnique: has('unique'),
    ...(values && { values }),
    ...(key && { key }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  }
}

export const undeclared = (name: string): Attribute => ({
  ...readLine(name, 'undeclared'),
})

/** The attribute called `name`, in any case. One that the table does not have is `undeclared`. */
export const attributeNamed = (attributes: Attributes | undefined, name: string): Attribute =>
  attributes?.get(name.toLowerCase()) ?? undeclared(name)
