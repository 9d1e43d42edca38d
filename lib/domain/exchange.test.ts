import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { exchange } from './exchange'

const servers: Server[] = []

/** A real listener on this machine; its address. */
const listen = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterAll(() => {
  for (const server of servers) server.close()
})

const get = (url: string, options = {}) =>
  exchange(
    fetch,
    { method: 'GET', url, headers: { authorization: 'Bearer x' } },
    { timeoutMilliseconds: 500, ...options },
  )

describe('over a real connection', () => {
  test('a redirect is an answer, and what it points to never hears of us', async () => {
    const heard: string[] = []
    const elsewhere = await listen((request, response) => {
      heard.push(request.headers.authorization ?? 'nothing')
      response.end()
    })
    const url = await listen((_request, response) => response.writeHead(307, { location: elsewhere }).end())
    expect(await get(url)).toMatchObject({ ok: true, value: { status: 307 } })
    expect(heard).toEqual([])
  })

  test('a closed port is unreachable, and says why', async () => {
    const url = await listen(() => undefined)
    const server = servers.pop()
    await new Promise((done) => server?.close(done))
    expect(await get(url)).toMatchObject({
      ok: false,
      error: { code: 'unreachable', detail: expect.stringContaining('ECONNREFUSED') },
    })
  })

  test.each([
    ['says nothing', () => undefined],
    ['stops in the middle', (_request, response) => void response.writeHead(200).write('{"half":')],
  ] satisfies [string, RequestListener][])('a server that %s is a timeout', async (_what, answer) => {
    const result = await get(await listen(answer))
    expect(result).toMatchObject({ ok: false, error: { code: 'timeout', detail: 'no answer within 0.5 s' } })
  })

  test('a connection that breaks in the middle is unreachable, not half an answer', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"half":')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await get(url)).toMatchObject({ ok: false, error: { code: 'unreachable' } })
  })
})

test('plain http to another machine is not even tried', async () => {
  const never = () => Promise.reject(new Error('it was tried'))
  expect(await exchange(never, { method: 'GET', url: 'http://idcs.example/', headers: {} })).toMatchObject({
    ok: false,
    error: { detail: expect.stringContaining('https') },
  })
})

test('headers and the last byte are timed apart', async () => {
  const clock = vi.spyOn(performance, 'now')
  for (const reading of [1_000, 1_040, 1_100]) clock.mockReturnValueOnce(reading)
  const answer = async () => new Response('{"late":true}')
  const result = await exchange(answer, { method: 'GET', url: 'https://idcs.example/', headers: {} })
  clock.mockRestore()
  expect(result).toMatchObject({ ok: true, value: { headersMilliseconds: 40, milliseconds: 100 } })
})
