/** An attribute as a person names it: `attr`, `attr.sub`, `URN:attr`, `URN:attr.sub`. Names are compared without case. */
export interface AttributePath {
  /** Key of the extension the attribute is in. */
  urn?: string
  name: string
  sub?: string
}

/** `knownUrns` starts with the core schema, whose attributes are not nested; a bare extension URN names the whole extension. */
export function attributePath(text: string, knownUrns: string[]): AttributePath {
  const urn = knownUrns.find((known) => startsWith(text, known))
  if (urn === undefined) return split(text)
  const rest = text.slice(urn.length).replace(/^:/, '')
  if (rest === '') return { name: urn }
  return urn === knownUrns[0] ? split(rest) : { urn, ...split(rest) }
}

const startsWith = (text: string, urn: string): boolean =>
  text.toLowerCase() === urn.toLowerCase() || text.toLowerCase().startsWith(`${urn.toLowerCase()}:`)

function split(text: string): AttributePath {
  const dot = text.indexOf('.')
  return dot === -1 ? { name: text } : { name: text.slice(0, dot), sub: text.slice(dot + 1) }
}

/** The key of `holder` that is `name` without regard to case; `name` itself when there is none. */
export function keyOf(holder: Record<string, unknown>, name: string): string {
  if (name in holder) return name
  const lower = name.toLowerCase()
  return Object.keys(holder).find((key) => key.toLowerCase() === lower) ?? name
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values at a path, flat: an array gives its elements. */
export function valuesAt(resource: Record<string, unknown>, path: AttributePath): unknown[] {
  const holder = path.urn === undefined ? resource : resource[path.urn]
  if (!isRecord(holder)) return []
  const value = holder[keyOf(holder, path.name)]
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const { sub } = path
  if (sub === undefined) return values
  return values.filter(isRecord).map((element) => element[keyOf(element, sub)])
}
