import 'server-only'
import type * as z from 'zod'
import type { ApiProblem } from '../queries/shapes/problem'
import { err, ok, type Result } from '../result'

/** Why our own API says no: the status, and the two sentences a page shows. */
export interface Refused {
  status: number
  error: ApiProblem['error']
}

const headers = { 'cache-control': 'no-store' }

/** A result as an HTTP answer. `undefined` becomes an empty 204. */
export function respond(result: Result<unknown, Refused>, status = 200): Response {
  if (!result.ok)
    return Response.json({ error: result.error.error } satisfies ApiProblem, { status: result.error.status, headers })
  if (result.value === undefined) return new Response(null, { status: 204, headers })
  return Response.json(result.value, { status, headers })
}

export const refused = (status: number, error: ApiProblem['error']): { ok: false; error: Refused } =>
  err({ status, error })

export const notFound = (what: string): { ok: false; error: Refused } =>
  refused(404, {
    code: 'not-found',
    message: `There is no such ${what}.`,
    todo: 'It may have been removed in another tab.',
  })

/** Ours are small; a pasted certificate is the largest thing a person sends. */
const largestBody = 256 * 1024

/** Reads the request's JSON, checks it, and answers with what `handle` made of it. */
export async function answer<T>(
  request: Request,
  schema: z.ZodType<T>,
  handle: (body: T) => Promise<Result<unknown, Refused>>,
  status = 200,
): Promise<Response> {
  const body = await readBody(request, schema)
  return respond(body.ok ? await handle(body.value) : body, status)
}

async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, Refused>> {
  const text = await request.text()
  if (text.length > largestBody)
    return refused(413, { code: 'too-large', message: 'That is more than 256 kB.', todo: 'Send less at once.' })
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.')
  return refused(400, {
    code: 'bad-request',
    message: field ? `"${field}": ${issue?.message}.` : 'The request was not understood.',
    todo: 'Reload the page; if it happens again, this is a fault of the console.',
    ...(field ? { field } : {}),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the schema then says what was expected.
    return undefined
  }
}
