import type * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Domain } from './domain'
import { type ExchangeOptions, exchange } from './exchange'
import { readAnswer } from './read-answer'

export interface AdminRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the domain's URL, e.g. `/admin/v1/Apps`. Ids in it must be encoded already. */
  path: string
  query?: Record<string, string>
  body?: unknown
}

/**
 * One call to the admin API, as the connected caller. A `204` gives `undefined` to the schema (`z.undefined()`, `z.unknown()`).
 * It never waits and repeats on a 429: a caller knows better whether it may.
 */
export async function send<T>(
  domain: Domain,
  { method, path, query, body }: AdminRequest,
  schema: z.ZodType<T>,
  options?: ExchangeOptions,
): Promise<Result<T, ApiError>> {
  const authorization = await domain.authorization()
  if (!authorization.ok) return authorization
  const search = query ? `?${new URLSearchParams(query)}` : ''
  const url = `${domain.url}${path}${search}`
  const headers: Record<string, string> = { accept: 'application/json', authorization: authorization.value }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const written = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await exchange(domain.fetch, { method, url, headers, ...written }, options)
  return answer.ok ? readAnswer({ method, url }, answer.value, schema) : answer
}
