import type * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Connected, Domain } from './domain'
import { type ExchangeOptions, exchange } from './exchange'
import { readAnswer } from './read-answer'

export interface AdminRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the domain's URL, e.g. `/admin/v1/Apps`. Ids in it must be encoded already. */
  path: string
  query?: Record<string, string>
  body?: unknown
}

/** One call to the admin API over the given way; `send` and `ask` choose it. */
export async function callAdmin<T>(
  domain: Connected,
  fetch: Domain['fetch'],
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
  const answer = await exchange(fetch, { method, url, headers, ...written }, options)
  return answer.ok ? readAnswer({ method, url }, answer.value, schema) : answer
}
