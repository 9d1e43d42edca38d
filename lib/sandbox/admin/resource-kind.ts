import type { DomainState } from '../world/domain-state'
import type { Resource } from '../world/resources'
import type { Table } from '../world/table'
import type { Call } from './endpoint'
import type { Schema } from './scim/attribute'

/** What serving a resource needs to know beside the row. */
export interface Serving {
  domain: DomainState
  /** `<origin>/<domain>`, for `$ref` and `meta.location`. */
  base: string
  domainOcid: string
  tenancyOcid: string
}

/**
 * A body after the schema has judged it: wire names, types and values right, required attributes present, lists as lists, nothing
 * read-only. What the schema does not know is in it as it came.
 */
export type Input = Record<string, unknown>

/**
 * A resource type of the admin API. From it follow list, `.search`, GET, HEAD, OPTIONS and, where the functions are there, POST,
 * PUT, PATCH and DELETE, with filters, sorting, paging, selection, versions and every rule of the schema table.
 *
 * To add one: write its kind in a file of its own (`grants.ts` is a short example), add it to the list in `resource-kinds.ts`
 * and its row to `endpoint-roles.ts`. Its rows live in a table of `DomainState`; new ones begin with `newResource` and
 * changed ones pass through `changed`, both in `world/stamp.ts`.
 */
export interface ResourceKind<Row extends Resource = Resource> {
  /** Path segment below `/admin/v1`. */
  collection: string
  /** One of `schemas.ts`; a function, as the table is read when first needed. */
  schema: () => Schema
  table: (domain: DomainState) => Table<Row>
  /**
   * Attributes that are worked out when serving, by wire name; they hide stored ones of that name. With a dot, one member is added
   * to a stored complex attribute. `meta.location`, the authors' `$ref` and the OCIDs of domain and tenancy come by themselves.
   * `undefined` leaves the attribute out.
   */
  computed?: Record<string, (serving: Serving, row: Row) => unknown>
  /** Stored complex attributes whose `value` is the id of a resource, of this type: their `$ref` is its address. */
  references?: Record<string, (holder: Record<string, unknown>) => string>
  /** Members of the row that are the sandbox's own: never served, and ignored when a request sends them. */
  hidden?: string[]
  /**
   * Where `eq` filters need no scan: rows by the value of an attribute, whose path is in lower case (`scopes.fqs`). May give too
   * many rows, for each is still judged by the filter, but must not miss one; mind `caseExact`. `id` and `ocid` have one.
   */
  indexes?: Record<string, (domain: DomainState, value: string) => readonly (Row | undefined)[]>
  /** Complex attributes that a new resource needs though the table, which knows only their members, cannot say so. */
  required?: string[]
  /** Methods that Oracle does not have for it: 405. */
  lacks?: ('POST' | 'PUT' | 'PATCH' | 'DELETE')[]
  /** What PUT sets when the body leaves it out. */
  defaults?: Readonly<Record<string, unknown>>
  /** What a caller without a fitting role may list and read all the same; without it, nothing (401). */
  own?: (call: Call) => readonly Row[]
  /** By the last part of the path; `undefined` is a 404. Without it: the row with that id or OCID. */
  find?: (call: Call) => Row | undefined
  /** Throws when nobody may change or delete this row. */
  guard?: (row: Row) => void
  /** Makes, checks against the rest of the domain, stores and returns. */
  create?: (call: Call, input: Input) => Row | Promise<Row>
  /**
   * For PUT and PATCH alike. `draft` is the row as it would be, judged by the schema (immutable attributes are the same as in
   * `before`, unique ones nobody else's). Checks it against the rest of the domain, stamps, stores and returns.
   */
  update?: (call: Call, before: Row, draft: Row) => Row | Promise<Row>
  /** `isForced`: with all that refers to it (`forceDelete=true`). */
  remove?: (call: Call, row: Row, isForced: boolean) => void | Promise<void>
}

/** Keeps `Row` inside the kind: the engine itself only knows resources. */
export const defineKind = <Row extends Resource>(kind: ResourceKind<Row>): ResourceKind =>
  kind as unknown as ResourceKind
