import 'server-only'
import * as z from 'zod'
import type { Explained, ExplainInput } from '../queries/shapes/explain'
import { ok, type Result } from '../result'
import { explainText, mostExplained } from '../triage/explain-text'
import { reportOf } from '../triage/report'
import { type Refused, refused, respond } from './answer'

export const explainInput: z.ZodType<ExplainInput> = z.strictObject({
  text: z.string().describe('Anything pasted. A snapshot of the domain may stand in it, too.'),
  answers: z
    .record(z.string().max(100), z.string().max(1_000))
    .describe('To what `next` asked, by its fact: an option in its words, or its number from 1.')
    .exactOptional(),
})

/** Explains a pasted text, in the request as it is or in JSON. Nothing of it is kept, logged or sent. */
export async function explainRequest(request: Request): Promise<Response> {
  const input = await readInput(request)
  return respond(input.ok ? explain(input.value, new Date().toISOString()) : input)
}

export function explain({ text, answers }: ExplainInput, now: string): Result<Explained, Refused> {
  const read = explainText(text, { now, ...(answers && { answers }) })
  if (read.ok) return ok(reportOf(read.value))
  const { field, says } = read.error
  return refused(422, {
    code: `bad-${field}`,
    message: says,
    todo:
      field === 'answers'
        ? 'Send the text without answers, and answer what `next` then asks.'
        : 'Send the text without the snapshot, or with the whole file.',
    field,
  })
}

async function readInput(request: Request): Promise<Result<ExplainInput, Refused>> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'text/plain' && type !== 'application/json')
    return refused(415, {
      code: 'wrong-type',
      message: 'The text is taken as text/plain, or as application/json in "text".',
      todo: 'Set the header Content-Type to the one that is sent.',
    })
  const body = await readText(request)
  if (body === undefined) return tooLong
  if (type === 'text/plain') return body.length > mostExplained ? tooLong : ok({ text: body })
  const parsed = explainInput.safeParse(parseJson(body))
  if (parsed.success) return parsed.data.text.length > mostExplained ? tooLong : ok(parsed.data)
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.')
  return refused(400, {
    code: 'bad-request',
    message: field ? `"${field}": ${issue?.message}.` : 'The body is no JSON of the form { "text": "…" }.',
    todo: 'GET /api/openapi.json describes the form.',
    ...(field ? { field } : {}),
  })
}

const tooLong = refused(413, {
  code: 'too-large',
  message: 'That is more than 2 million characters.',
  todo: 'Send the part around the error, or group the whole log with "npx assay explain FILE".',
})

/** `undefined`: too long. No more than that is held in memory, whatever is sent. */
async function readText({ body }: Request): Promise<string | undefined> {
  if (!body) return ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    // In JSON a text is longer than it is.
    if (text.length > mostExplained * 2) {
      await reader.cancel()
      return undefined
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the schema then says what was expected.
    return undefined
  }
}
