import type * as z from 'zod'
import type { Result } from '../result'
import { err, ok } from '../result'
import { redact } from '../triage/redact'
import type { ApiError } from './domain'
import type { RawAnswer } from './exchange'
import { readJson } from './read-json'

/** How much of an answer is kept as evidence. */
const keptCharacters = 4_000

/** An answer as the value it should hold, or as the error it is. Nothing of it is lost but secrets and what is over-long. */
export function readAnswer<T>(
  { method, url }: { method: string; url: string },
  answer: RawAnswer,
  schema: z.ZodType<T>,
): Result<T, ApiError> {
  const body = redact(answer.body).slice(0, keptCharacters)
  if (answer.status < 200 || answer.status > 299) return err(httpError(method, url, answer, body))
  if (answer.isCut) return err({ kind: 'shape', method, url, detail: 'The answer is too long.', body })
  const value = answer.body === '' ? undefined : readJson(answer.body)
  if (value === undefined && answer.body !== '')
    return err({ kind: 'shape', method, url, detail: 'The answer is not JSON.', body })
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return err({ kind: 'shape', method, url, detail: saysZod(parsed.error), body })
}

function httpError(method: string, url: string, answer: RawAnswer, body: string): ApiError {
  const { code, detail } = readErrorBody(answer)
  const requestId = ['opc-request-id', 'x-oracle-dms-ecid'].map((name) => answer.headers.get(name)).find(Boolean)
  const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return {
    kind: 'http',
    method,
    url,
    status: answer.status,
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail: redact(detail) }),
    ...(requestId && { requestId }),
    ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
    body,
  }
}

const messages = 'urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error'

/** SCIM errors have `detail` and a `messageId` in an extension; OAuth errors `error` and `error_description`. */
function readErrorBody({ status, headers, body }: RawAnswer): {
  code?: string | undefined
  detail?: string | undefined
} {
  if (status >= 300 && status < 400) {
    const location = headers.get('location')
    return { code: 'redirect', detail: location ? `It redirects to ${withoutQuery(location)}.` : 'It redirects.' }
  }
  const value = readJson(body)
  if (!isRecord(value)) return {}
  const extension = value[messages]
  return {
    code: text(isRecord(extension) ? extension.messageId : undefined) ?? text(value.error) ?? text(value.scimType),
    detail: text(value.detail) ?? text(value.error_description),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** A redirect's query may hold a session. */
const withoutQuery = (location: string) => location.replace(/[?#].*$/s, '')

const saysZod = (error: z.ZodError) =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')
