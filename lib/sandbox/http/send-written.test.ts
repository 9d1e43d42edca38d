import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { reply, type Written } from './reply'
import { sendWritten } from './send-written'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Serves that body at every address but `/whole`, where there is a short one. Tells what was thrown, and how often `sent` was called. */
async function serve(body: Written) {
  const seen = { thrown: [] as unknown[], sent: 0, sockets: [] as Socket[] }
  const server = createServer((incoming, outgoing) => {
    const written: Written = incoming.url === '/whole' ? (take) => take(Buffer.from('whole')) : body
    try {
      sendWritten({ ...reply(200), sent: () => seen.sent++ }, written, outgoing)
    } catch (thrown) {
      seen.thrown.push(thrown)
      outgoing.destroy()
    }
  })
  server.on('connection', (socket) => seen.sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { ...seen, seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const get = (url: string) =>
  new Promise<IncomingMessage>((resolve, reject) => request(url, resolve).on('error', reject).end())

test.each<[string, string[], Record<string, string | null>]>([
  ['one part has its length told', ['short'], { 'content-length': '5', 'transfer-encoding': null }],
  ['no part is empty', [], { 'content-length': '0', 'transfer-encoding': null }],
  ['several parts go out in chunks', ['a'.repeat(70_000), 'é"', 'end'], { 'transfer-encoding': 'chunked' }],
  ['an empty last part ends nothing early', ['first', 'second', ''], { 'transfer-encoding': 'chunked' }],
])('%s, and every byte arrives', async (_, parts, headers) => {
  const { url, seen } = await serve((take) => {
    for (const part of parts) take(Buffer.from(part))
  })
  const answer = await fetch(url)
  expect(await answer.text()).toBe(parts.join(''))
  for (const [name, value] of Object.entries(headers)) expect([name, answer.headers.get(name)]).toEqual([name, value])
  expect(seen.sent).toBe(1)
})

test('a part has left before the next but one is written', async () => {
  const waiting: (number | undefined)[] = []
  const { url, seen } = await serve((take) => {
    for (const part of ['first', 'second', 'third']) {
      waiting.push(seen.sockets[0]?.writableLength)
      take(Buffer.from(part))
    }
  })
  expect(await (await fetch(url)).text()).toBe('firstsecondthird')
  expect(waiting).toEqual([0, 0, 0])
})

test('a client that goes away in the middle harms no other', async () => {
  const part = Buffer.alloc(1_000_000, 'x')
  const { url, seen } = await serve((take) => {
    for (let count = 0; count < 40; count += 1) take(part)
  })
  const answer = await get(url)
  await once(answer, 'data')
  answer.destroy()
  expect(await (await fetch(`${url}/whole`)).text()).toBe('whole')
  expect(seen.thrown).toEqual([])
})

test('a body that fails in the middle breaks off, so that nobody takes it for whole', async () => {
  const { url, seen } = await serve((take) => {
    take(Buffer.from('first'))
    take(Buffer.from('second'))
    throw new Error('third')
  })
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow(TypeError)
  expect(seen.thrown).toEqual([new Error('third')])
  expect(await (await fetch(`${url}/whole`)).text()).toBe('whole')
})
