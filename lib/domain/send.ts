import type * as z from 'zod'
import type { Result } from '../result'
import { type AdminRequest, callAdmin } from './call-admin'
import type { ApiError, Domain } from './domain'
import type { ExchangeOptions } from './exchange'

/**
 * One call to the admin API, as the connected caller. A `204` gives `undefined` to the schema (`z.undefined()`, `z.unknown()`).
 * It never waits and repeats on a 429: a caller knows better whether it may.
 */
export const send = <T>(
  domain: Domain,
  request: AdminRequest,
  schema: z.ZodType<T>,
  options?: ExchangeOptions,
): Promise<Result<T, ApiError>> => callAdmin(domain, domain.fetch, request, schema, options)
