/** How a resource type's attributes behave. What is in no list is readWrite, returned by default and not case-exact. */
export interface Schema {
  resourceType: string
  urns: string[]
  /** Returned whatever is asked. */
  always: string[]
  /** Returned only when asked by name or set. */
  request: string[]
  /** Never returned. */
  never: string[]
  /** Values are compared with case, e.g. `scopes.fqs`. */
  caseExact: string[]
  /** Set on creation only. */
  immutable: string[]
  /** Input is ignored. */
  readOnly: string[]
  /** Sub-attributes that identify an element of a complex multi-valued attribute. */
  keys: Record<string, string[]>
  /** Attributes that no filter may use. */
  unsearchable: string[]
}

export const commonReadOnly = [
  'id',
  'ocid',
  'meta',
  'idcsCreatedBy',
  'idcsLastModifiedBy',
  'domainOcid',
  'compartmentOcid',
  'tenancyOcid',
]
