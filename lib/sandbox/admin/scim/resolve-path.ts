import type { Attribute, Schema } from './attribute'
import { attributeNamed } from './read-table'

/**
 * The attributes from the resource down to the one that `text` names: `attr`, `attr.sub`, `URN:attr`, `URN:attr.sub`, or an
 * extension's URN alone. Empty for the URN of the schema itself.
 */
export function resolvePath(text: string, schema: Schema): Attribute[] {
  const lower = text.toLowerCase()
  for (const urn of urnsOf(schema)) {
    if (!lower.startsWith(urn) || (lower.length > urn.length && lower[urn.length] !== ':')) continue
    const rest = text.slice(urn.length + 1)
    if (urn === schema.urn.toLowerCase()) return rest === '' ? [] : resolveNames(rest, schema.attributes)
    const extension = attributeNamed(schema.attributes, urn)
    return rest === '' ? [extension] : [extension, ...resolveNames(rest, extension.subs)]
  }
  // The dots of a foreign URN are not those between attributes.
  return lower.startsWith('urn:') ? [attributeNamed(undefined, text)] : resolveNames(text, schema.attributes)
}

/** `attr` or `attr.sub` among these attributes. */
export function resolveNames(text: string, attributes: Attribute['subs']): Attribute[] {
  const dot = text.indexOf('.')
  if (dot === -1) return [attributeNamed(attributes, text)]
  const first = attributeNamed(attributes, text.slice(0, dot))
  return [first, attributeNamed(first.subs, text.slice(dot + 1))]
}

const known = new WeakMap<Schema, string[]>()

function urnsOf(schema: Schema): string[] {
  const urns = known.get(schema) ?? [
    schema.urn.toLowerCase(),
    ...[...schema.attributes.keys()].filter((name) => name.startsWith('urn:')),
  ]
  known.set(schema, urns)
  return urns
}
