import type { Attribute, Attributes, Schema } from './scim/attribute'

const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:Schema'

/**
 * The schema documents of a resource type (RFC 7643 section 7): its own, then one for each extension. Members that begin with
 * `idcs` are named as in the model `SchemaAttributes` of Oracle's SDK.
 */
export function schemaViews({ resourceType, urn, attributes }: Schema, base: string): Record<string, unknown>[] {
  const all = [...attributes.values()]
  const own = all.filter(({ name }) => !name.startsWith('urn:'))
  const extensions = all.filter(({ name }) => name.startsWith('urn:'))
  return [
    schemaView(urn, resourceType, own, base),
    ...extensions.map(({ name, subs }) => schemaView(name, resourceType, [...(subs?.values() ?? [])], base)),
  ]
}

const schemaView = (urn: string, resourceType: string, attributes: Attribute[], base: string) => ({
  schemas: [schemaUrn],
  id: urn,
  name: urn.split(':').at(-1),
  idcsResourceTypes: [resourceType],
  attributes: attributes.map((attribute) => attributeView(attribute)),
  meta: { resourceType: 'Schema', location: `${base}/admin/v1/Schemas/${urn}` },
})

function attributeView(attribute: Attribute): Record<string, unknown> {
  const { name, type, isMulti, isRequired, isCaseExact, isSearchable, isUnique, mutability, returned } = attribute
  return {
    name,
    type,
    multiValued: isMulti,
    required: isRequired,
    caseExact: isCaseExact,
    mutability,
    returned,
    uniqueness: isUnique ? 'server' : 'none',
    idcsSearchable: isSearchable,
    ...(attribute.values && { canonicalValues: attribute.values }),
    ...(attribute.key && { idcsCompositeKey: attribute.key }),
    ...(attribute.min !== undefined && { idcsMinValue: attribute.min }),
    ...(attribute.max !== undefined && { idcsMaxValue: attribute.max }),
    ...(attribute.subs && { subAttributes: subViews(attribute.subs) }),
  }
}

const subViews = (subs: Attributes) => [...subs.values()].map((sub) => attributeView(sub))
