import type { z } from 'zod'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import type { Caller } from './caller'
import { invalidValue, missingAttributes } from './scim-error'

/** What a handler is given. The body is parsed before. */
export interface Call<Body = undefined> {
  world: World
  domain: DomainState
  /** `<origin>/<domain>`, for `$ref` and `meta.location`. */
  base: string
  request: Incoming
  query: URLSearchParams
  /** Last part of the path, decoded; empty for a collection. */
  id: string
  caller: Caller
  /** Milliseconds since the epoch. */
  now: number
  body: Body
}

export interface Endpoint {
  /** e.g. `PATCH /admin/v1/Apps/{id}`. */
  route: string
  /** Absent: no body is read. */
  body?: z.ZodType
  /** Callers without any fitting role get this far all the same and see their own only. */
  isOpenToClients?: boolean
  handle(call: Call<never>): Reply | Promise<Reply>
}

/** Keeps the handler's body typed by its schema and hides it from the router. */
export function endpoint<Schema extends z.ZodType>(
  route: string,
  spec: {
    body: Schema
    isOpenToClients?: boolean
    handle: (call: Call<z.output<Schema>>) => Reply | Promise<Reply>
  },
): Endpoint
export function endpoint(
  route: string,
  spec: { isOpenToClients?: boolean; handle: (call: Call) => Reply | Promise<Reply> },
): Endpoint
export function endpoint(route: string, spec: object): Endpoint {
  // Safe: the router parses with `body` and passes its output to the same spec's `handle`.
  return { route, ...spec } as Endpoint
}

/** The body as `schema` has it. Missing members are told in Oracle's words, other defects in ours. */
export async function readBody(request: Incoming, schema: z.ZodType): Promise<unknown> {
  const text = await request.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidValue('The body is not JSON.')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const missing = parsed.error.issues.filter(
    (issue) => issue.code === 'invalid_type' && at(value, issue.path) === undefined,
  )
  if (missing.length > 0) throw missingAttributes(missing.map(({ path }) => path.join('.')))
  const [first] = parsed.error.issues
  throw invalidValue(`${first?.path.join('.') ?? 'The body'}: ${first?.message ?? 'not valid'}.`)
}

const at = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
