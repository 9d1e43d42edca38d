import * as z from 'zod'
import type { ApiError, Domain } from '../../domain/domain'
import { send } from '../../domain/send'
import type { PlannedRequest } from '../../queries/shapes/setup'
import type { Result } from '../../result'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Sends a request exactly as it was shown. */
export function sendPlanned<T>(
  domain: Domain,
  planned: PlannedRequest | undefined,
  schema: z.ZodType<T>,
): Promise<Result<T, ApiError>> {
  const method = methods.find((each) => each === planned?.method)
  if (!planned || !method) throw new Error(`steps: no request to send (${planned?.method ?? 'none'})`)
  const { path, body } = planned
  return send(domain, { method, path, ...(body !== undefined && { body }) }, schema)
}

/** What a creation answers with, as far as we look at it. */
export const Created = z.looseObject({ id: z.string() })

export const anything = z.unknown()

/** An id as a path segment; a reference stays readable. */
export const segment = (ref: string): string => (/^\{\d+\}$/.test(ref) ? ref : encodeURIComponent(ref))
