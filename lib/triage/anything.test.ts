import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { groupChunks } from './group'
import { pseudonymise } from './pseudonymise'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const now = '2026-03-09T08:00:00.000Z'
const names = [
  'log',
  'entries',
  'request',
  'response',
  'headers',
  'name',
  'value',
  'content',
  'text',
  'info',
  '_postman_id',
  'item',
  'url',
  'raw',
  'body',
  '_type',
  'resources',
  'securityProperties',
  'adapterType',
  'o:errorDetails',
  'title',
  'status',
]
const leaf = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('export', 'request', 'eyJhbGciOiJSUzI1NiJ9.e30.', '{"error":"invalid_client"}', 'POST', 401),
  fc.integer(),
  fc.constant(null),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
  ),
}))
const bytes = fc.uint8Array({ maxLength: 400 }).map((all) => new TextDecoder('latin1').decode(all))
const bits = fc.constantFrom(
  '> POST / HTTP/1.1\n',
  '< HTTP/1.1 401\n',
  '\tat a.b(C.java:1)\n',
  'Caused by: ',
  'Traceback (most recent call last):\n',
  'meta {\n',
  '###\n',
  'eyJhbGciOiJSUzI1NiJ9.',
  '\\"error\\":\\"invalid_scope\\"',
  '&quot;',
  '%7B%22',
  '| ',
  '1: ',
  '\u001B[31m',
  'Bearer Bearer ',
  'https://https://',
  'a b c d e f ',
  "Validation failed for 'exp'",
  '-----BEGIN PRIVATE KEY-----',
  'client_secret=',
  '\n',
)
const pastes = fc.oneof(
  bytes,
  tree.map((value) => JSON.stringify(value) ?? ''),
  fc.array(fc.oneof(bits, fc.string({ maxLength: 8 })), { maxLength: 25 }).map((all) => all.join('')),
)

test('whatever is pasted is read, and nothing is certain without evidence or the words of an answer', () => {
  fc.assert(
    fc.property(pastes, (text) => {
      const paste = readPaste(text)
      pseudonymise(paste, new Map())
      const { cause, verdicts } = judge(toFacts(paste, now))
      for (const { state } of verdicts) expect(state).not.toBe('crashed')
      if (cause?.by === 'check') expect(cause.evidence.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('what was made safe to show stays as it is when it is made safe again', () => {
  fc.assert(
    fc.property(pastes, (text) => {
      const { redacted } = readPaste(text)
      expect(readPaste(redacted).hidden).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('whatever is in a log, wherever its pieces end: every line is counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pastes, { maxLength: 4 }), fc.integer({ min: 1, max: 50 }), async (all, size) => {
      const text = all.join('\n')
      const chunks: string[] = []
      for (let from = 0; from < text.length; from += size) chunks.push(text.slice(from, from + size))
      const { lines, characters } = await groupChunks(chunks, now)
      expect(characters).toBe(text.length)
      expect(lines).toBe(
        text.replace(/\n$/, '') === '' && !text.includes('\n')
          ? 0
          : text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
      )
    }),
    { numRuns: 60 },
  )
})
