import { z } from 'zod'
import type { Incoming } from '../../http/incoming'
import { parseBody } from '../parse-body'
import { isRecord } from '../scim/values'
import { invalidValue, missingAttributes, scimError } from '../scim-error'

export interface BulkOperation {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/admin/v1`, e.g. `/Groups/<id>`. */
  path: string
  bulkId?: string | undefined
  version?: string | undefined
  data?: unknown
}

export interface BulkRequest {
  operations: BulkOperation[]
  /** After so many failed operations the rest is not tried; 0 is never. */
  failOnErrors: number
}

/** Oracle's page on rate limits; its page on status codes says 1,000, and the smaller one is safe. */
const maxOperations = 50
const maxBytes = 1_048_576

const Body = z.looseObject({
  failOnErrors: z.number().int().min(0).optional(),
  Operations: z.array(
    z.looseObject({
      // Public scripts and the SDK differ in case.
      method: z
        .string()
        .toUpperCase()
        .pipe(z.enum(['POST', 'PUT', 'PATCH', 'DELETE'])),
      path: z.string().min(1),
      bulkId: z.string().min(1).optional(),
      version: z.string().optional(),
      data: z.unknown().optional(),
    }),
  ),
})

/** Of RFC 7644 section 3.7. Throws what the domain would answer. */
export function readBulkRequest(text: string): BulkRequest {
  if (Buffer.byteLength(text) > maxBytes) throw tooLarge(`The request has more than ${maxBytes} bytes.`)
  const json = parseBody(text)
  if (isRecord(json) && json.Operations === undefined) throw missingAttributes(['Operations'])
  const body = Body.safeParse(json)
  if (!body.success) {
    const [issue] = body.error.issues
    throw invalidValue(`${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not valid'}.`)
  }
  const { Operations: operations, failOnErrors = 0 } = body.data
  if (operations.length > maxOperations) throw tooLarge(`The request has more than ${maxOperations} operations.`)
  const named = operations.flatMap(({ bulkId }) => bulkId ?? [])
  const twice = named.find((bulkId, index) => named.indexOf(bulkId) !== index)
  if (twice !== undefined) throw invalidValue(`The bulkId "${twice}" is there twice.`)
  return { operations, failOnErrors }
}

/** One operation as a request of its own. */
export const partOf = ({ method, data, version }: BulkOperation): Incoming => ({
  method,
  headers: { get: (name) => (name.toLowerCase() === 'if-match' ? (version ?? null) : null) },
  text: async () => JSON.stringify(data ?? {}),
})

const tooLarge = (detail: string) => scimError(413, 'emulator.error.bulkTooLarge', detail)
