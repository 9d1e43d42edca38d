import 'server-only'
import type * as z from 'zod'

/** One method of one route, as the description of this API has it. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** As OpenAPI spells it, e.g. `/api/domains/{id}`. */
  path: string
  summary: string
  /** What the route checks the body with. */
  body?: z.ZodType
  /** The body may also be plain text, which is this. */
  plainBody?: string
  /** Parameters of the query, with what they say. */
  query?: Record<string, string>
  status: 200 | 201 | 204
  /** What is answered, a few words. */
  gives: string
  /** Its form, where that is promised. */
  answer?: z.ZodType
  /** Beside JSON. */
  alsoAs?: string
  /** Statuses that only this one refuses with, and why; all others are described once. */
  refusals?: Record<number, string>
}
