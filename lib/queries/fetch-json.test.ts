import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblemError, fetchJson } from './fetch-json'

let server: Server
let answer: { status: number; body: string }
let asked: { method: string | undefined; url: string | undefined; body: string }

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      asked = { method: request.method, url: request.url, body }
      response.writeHead(answer.status).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const real = fetch
  // A page resolves the path against its own address; Node has none.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${address.port}${path}`, init))
})

afterEach(() => {
  vi.unstubAllGlobals()
  server.close()
})

const failure = async (question: Promise<unknown>) => {
  const thrown = await question.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof ApiProblemError)) throw new Error('expected an ApiProblemError')
  return thrown
}

test('an answer is its JSON', async () => {
  answer = { status: 200, body: '[{"id":"us"}]' }
  expect(await fetchJson('/api/domains')).toEqual([{ id: 'us' }])
  expect(asked).toMatchObject({ method: 'GET', url: '/api/domains' })
})

test('a body makes it a POST', async () => {
  answer = { status: 201, body: '{}' }
  await fetchJson('/api/runs', { body: { planId: 'p1' } })
  expect(asked).toMatchObject({ method: 'POST', body: '{"planId":"p1"}' })
})

test('an empty success is undefined', async () => {
  answer = { status: 204, body: '' }
  expect(await fetchJson('/api/secrets/s1', { method: 'DELETE' })).toBeUndefined()
})

test('a refusal keeps the server’s own sentences', async () => {
  const error = { code: 'name-taken', message: 'The name is in use.', todo: 'Choose another.', field: 'displayName' }
  answer = { status: 422, body: JSON.stringify({ error }) }
  const { status, problem } = await failure(fetchJson('/api/plans', { body: {} }))
  expect({ status, problem }).toEqual({ status: 422, problem: error })
})

test.each([
  ['an HTML page', 500, '<h1>oops</h1>'],
  ['JSON of another shape', 502, '{"error":"bad gateway"}'],
  ['a success that is no JSON', 200, 'fine'],
])('%s becomes a problem that says it is ours', async (_, status, body) => {
  answer = { status, body }
  const { problem } = await failure(fetchJson('/api/runs'))
  expect(problem).toMatchObject({ code: 'unexpected-answer', answer: { status, body } })
})

test('no answer at all says that the server is away', async () => {
  await new Promise((resolve) => server.close(resolve))
  const { status, problem } = await failure(fetchJson('/api/runs'))
  expect(status).toBe(0)
  expect(problem.code).toBe('console-unreachable')
})
