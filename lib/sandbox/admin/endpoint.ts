import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { Author } from '../world/resources'
import type { World } from '../world/world'
import type { Caller } from './caller'
import { parseBody } from './parse-body'
import { isRecord } from './scim/values'
import { invalidValue } from './scim-error'

/** What a handler is given. */
export interface Call {
  world: World
  domain: DomainState
  /** `<origin>/<domain>`, for `$ref` and `meta.location`. */
  base: string
  request: Incoming
  query: URLSearchParams
  /** Last part of the path, decoded; empty for a collection. */
  id: string
  caller: Caller
  /** = `caller.author` */
  author: Author
  /** Milliseconds since the epoch. */
  now: number
  /** Empty where the endpoint reads none. */
  body: Record<string, unknown>
}

export interface Endpoint {
  /** e.g. `PATCH /admin/v1/Apps/{id}`. */
  route: string
  /** The body is a JSON object; without it, none is read. */
  hasBody?: boolean
  /** Callers without any fitting role get this far all the same and see their own only. */
  isOpenToClients?: boolean
  handle: (call: Call) => Reply | Promise<Reply>
}

export async function readBody(request: Incoming): Promise<Record<string, unknown>> {
  const value = parseBody(await request.text())
  if (!isRecord(value)) throw invalidValue('The body must be a JSON object.')
  return value
}
