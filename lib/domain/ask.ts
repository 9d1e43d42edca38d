import type * as z from 'zod'
import type { Result } from '../result'
import { type AdminRequest, callAdmin } from './call-admin'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

/** One question to the admin API: a GET, also to a domain that can only be read. */
export const ask = <T>(
  domain: Askable,
  question: Pick<AdminRequest, 'path' | 'query'>,
  schema: z.ZodType<T>,
): Promise<Result<T, ApiError>> =>
  callAdmin(domain, 'read' in domain ? domain.read : domain.fetch, { method: 'GET', ...question }, schema)
