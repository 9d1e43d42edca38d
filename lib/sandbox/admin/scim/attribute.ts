export type AttributeType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'dateTime'
  | 'binary'
  | 'reference'
  | 'complex'
  /** Not in Oracle's table: kept and returned as it came, used in no filter. */
  | 'undeclared'

/** One attribute as Oracle's table has it, with everything the table leaves out filled in. */
export interface Attribute {
  /** As on the wire; of an extension its URN. */
  name: string
  type: AttributeType
  isMulti: boolean
  mutability: 'readWrite' | 'readOnly' | 'immutable' | 'writeOnly'
  returned: 'default' | 'always' | 'request' | 'never'
  isRequired: boolean
  isCaseExact: boolean
  isSearchable: boolean
  isUnique: boolean
  /** The only values there are. */
  values?: string[]
  min?: number
  max?: number
  /** Sub-attributes that together identify an element of a complex multi-valued attribute. */
  key?: string[]
  /** Of a complex attribute or an extension. */
  subs?: Attributes
}

/** By name in lower case: SCIM attribute names are compared without case. */
export type Attributes = ReadonlyMap<string, Attribute>

/** A resource type's attributes; each extension is one complex attribute named by its URN. */
export interface Schema {
  resourceType: string
  urn: string
  attributes: Attributes
}
