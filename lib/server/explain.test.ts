import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { POST } from '../../app/api/explain/route'
import { canaryShapes, secretTexts } from '../triage/canary-fixture'
import { mostExplained } from '../triage/explain-text'

afterEach(() => {
  vi.restoreAllMocks()
})

const send = (body: BodyInit, type: string | null = 'text/plain') =>
  POST(
    new Request('http://127.0.0.1:3000/api/explain', {
      method: 'POST',
      body,
      // A text is given a type by itself where none is said.
      headers: type === null ? { 'content-type': '' } : { 'content-type': type },
    }),
  )

const refusedClient = '{"error":"invalid_client","error_description":"Client authentication failed."}'

test('a text as it is and the same in JSON are answered alike', async () => {
  const plain = await send(refusedClient)
  const wrapped = await send(JSON.stringify({ text: refusedClient }), 'application/json; charset=utf-8')
  expect(plain.status).toBe(200)
  const answer = await plain.json()
  expect(await wrapped.json()).toEqual(answer)
  expect(Object.keys(answer)).toEqual(['recognised', 'findings', 'next'])
})

test('an answer to what `next` asks leaves fewer gates, none of them new', async () => {
  const before = await (await send(refusedClient)).json()
  const [option] = before.next.options
  const answered = await send(
    JSON.stringify({ text: refusedClient, answers: { [before.next.fact]: option.answer } }),
    'application/json',
  )
  const after = await answered.json()
  const byNumber = JSON.stringify({ text: refusedClient, answers: { [before.next.fact]: '1' } })
  expect(await (await send(byNumber, 'application/json')).json()).toEqual(after)
  const gatesOf = ({ findings }: { findings: { gate: string }[] }) => findings.map(({ gate }) => gate)
  expect(gatesOf(after).length).toBeGreaterThan(0)
  expect(gatesOf(after).length).toBeLessThan(gatesOf(before).length)
  expect(gatesOf(before)).toEqual(expect.arrayContaining(gatesOf(after)))
})

describe('what cannot be taken is refused in a sentence', () => {
  const long = 'x'.repeat(mostExplained + 1)
  const inJson = (value: unknown) => JSON.stringify(value)
  test.each<[string, BodyInit, string | null, number, RegExp]>([
    ['another type', 'x', 'application/xml', 415, /text\/plain/],
    ['no type', 'x', null, 415, /text\/plain/],
    ['a text that is too long', long, 'text/plain', 413, /2 million/],
    ['the same in JSON', inJson({ text: long }), 'application/json', 413, /2 million/],
    ['a body that is far too long', 'x'.repeat(mostExplained * 3), 'application/json', 413, /2 million/],
    ['no JSON', '{', 'application/json', 400, /form/],
    ['JSON without a text', inJson({}), 'application/json', 400, /text/],
    ['a member that is none', inJson({ text: '', more: 1 }), 'application/json', 400, /form|more/],
    ['an answer to nothing', inJson({ text: 'x', answers: { app: 'y' } }), 'application/json', 422, /not asked/],
    [
      'an answer that is none',
      inJson({ text: refusedClient, answers: { 'client-credentials-probe': 'Perhaps' } }),
      'application/json',
      422,
      /one of these/,
    ],
    ['keys that are none', inJson({ text: 'x', keys: '<html>' }), 'application/json', 422, /neither a key set/],
  ])('%s', async (_what, body, type, status, message) => {
    const answer = await send(body, type)
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatchObject({
      message: expect.stringMatching(message),
      todo: expect.stringMatching(/\.$/),
    })
  })
})

test('no secret of any shape is in an answer, and nothing is logged', async () => {
  const logs = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  )
  for (const [name, text] of secretTexts) {
    const answer = await (await send(text)).text()
    for (const shape of canaryShapes) expect(answer, name).not.toContain(shape)
  }
  for (const log of logs) expect(log).not.toHaveBeenCalled()
})

test('the best comes first: the cause, then what may be it, then what is behind', async () => {
  const failures = JSON.parse(readFileSync(join(import.meta.dirname, '../gates/corpus/failures.json'), 'utf8')) as {
    text: string
  }[]
  const order = ['shut', 'candidate', 'next']
  for (const { text } of failures) {
    const { findings } = await (await send(text)).json()
    const states = findings.map(({ state }: { state: string }) => order.indexOf(state))
    expect(states).toEqual(states.toSorted())
    expect(states.filter((state: number) => state === 0).length).toBeLessThanOrEqual(1)
  }
})

test('any bytes are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const answer = await send(bytes as Uint8Array<ArrayBuffer>)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ findings: expect.any(Array) })
    }),
  )
})
