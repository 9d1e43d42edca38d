import 'server-only'
import * as z from 'zod'
import { nodeVerifier } from '../domain/node-verifier'
import type { Explained, ExplainInput } from '../queries/shapes/explain'
import { ok, type Result } from '../result'
import { checkSignatures } from '../triage/check-signatures'
import { explainText, mostExplained } from '../triage/explain-text'
import { pastedTokens } from '../triage/pasted-tokens'
import { readSigningKeys } from '../triage/read-signing-keys'
import { reportOf } from '../triage/report'
import { type Refused, refused, respond } from './answer'

export const explainInput: z.ZodType<ExplainInput> = z.strictObject({
  text: z.string().describe('Anything pasted. A snapshot of the domain may stand in it, too.'),
  answers: z
    .record(z.string().max(100), z.string().max(1_000))
    .describe('To what `next` asked, by its fact: an option in its words, or its number from 1.')
    .exactOptional(),
  keys: z
    .string()
    .max(1_000_000)
    .describe(
      'By which the signature of each token is checked: a key set (JWKS), or certificates or public keys in PEM. Nothing private.',
    )
    .exactOptional(),
})

/** Explains a pasted text, in the request as it is or in JSON. Nothing of it is kept, logged or sent. */
export async function explainRequest(request: Request): Promise<Response> {
  const input = await readInput(request)
  return respond(input.ok ? await explain(input.value, new Date().toISOString()) : input)
}

export async function explain({ text, answers, keys }: ExplainInput, now: string): Promise<Result<Explained, Refused>> {
  const signing = keys === undefined ? undefined : await readSigningKeys(new TextEncoder().encode(keys))
  if (signing && !signing.ok) return notTaken({ field: 'keys', says: signing.error })
  const checked =
    signing && (await checkSignatures(pastedTokens(text), { keys: signing.value, verify: nodeVerifier() }))
  const read = explainText(text, { now, checked, ...(answers && { answers }) })
  return read.ok ? ok(reportOf(read.value)) : notTaken(read.error)
}

const todos = {
  answers: 'Send the text without answers, and answer what `next` then asks.',
  snapshot: 'Send the text without the snapshot, or with the whole file.',
  keys: 'Send the text without keys, or with the key set of the domain.',
}

const notTaken = ({ field, says }: { field: keyof typeof todos; says: string }) =>
  refused(422, { code: `bad-${field}`, message: says, todo: todos[field], field })

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
