import { execFile, spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followersOf, redirectIn } from './redirect'

const from = 'https://design.integration.example/ic/api'

test.each([
  ['another host', from, 'https://other.example/ic/api', 'host'],
  ['another host by another scheme is another host', from, 'http://other.example/', 'host'],
  ['another scheme', from, 'http://design.integration.example/ic/api', 'scheme'],
  ['another port', from, 'https://design.integration.example:8443/', 'port'],
  ['the usual port, spelt out', from, 'https://design.integration.example:443/x', 'nothing'],
  ['a path alone', from, '/elsewhere', 'nothing'],
  ['none', from, undefined, 'nothing'],
  ['one that cannot be read', from, 'https://[', 'nothing'],
])('%s', (_, url, location, crosses) => {
  expect(redirectIn({ method: 'GET', url }, 307, location)).toMatchObject({ crosses })
})

test.each([
  [301, 'POST', 'GET'],
  [302, 'POST', 'GET'],
  [303, 'POST', 'GET'],
  [307, 'POST', 'POST'],
  [308, 'POST', 'POST'],
  [302, 'GET', 'GET'],
])('after %d a %s is followed by a %s', (status, method, after) => {
  expect(redirectIn({ method, url: from }, status, '/')?.method).toBe(after)
})

test.each([200, 304, 401])('%d is no redirect', (status) => {
  expect(redirectIn({ method: 'GET', url: from }, status, 'https://other.example/')).toBeUndefined()
})

test('only Python requests keeps the header on the way from http to https', () => {
  const url = 'http://oic.example/'
  const redirect = redirectIn({ method: 'GET', url }, 301, 'https://oic.example/')
  expect(redirect && followersOf(url, redirect).map(({ client, keeps }) => [client, keeps])).toEqual([
    ['fetch (browsers, Node)', false],
    ['curl -L', false],
    ['Python requests', true],
  ])
})

describe('what is said of clients is what they do', () => {
  const run = promisify(execFile)
  const servers: Server[] = []
  /** Method and `Authorization` of each request that was not sent on. */
  const heard: [string, string | undefined][] = []
  const listen = async (
    answer: (to: { status: number; location: string }) => { status: number; location?: string },
  ) => {
    const server = createServer((request, response) => {
      const asked = new URL(request.url ?? '/', 'http://x').searchParams
      const { status, location } = answer({ status: Number(asked.get('status')), location: asked.get('to') ?? '' })
      if (location === undefined) heard.push([request.method ?? '', request.headers.authorization])
      response.writeHead(status, location === undefined ? {} : { location }).end()
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return (server.address() as AddressInfo).port
  }
  let [redirecting, other] = [0, 0]
  beforeAll(async () => {
    redirecting = await listen((to) => (to.location === '' ? { status: 200 } : to))
    other = await listen(() => ({ status: 200 }))
  })
  afterAll(() => {
    for (const server of servers) server.close()
  })

  const places: [string, () => string][] = [
    ['another port', () => `http://127.0.0.1:${other}/`],
    ['another host', () => `http://localhost:${other}/`],
    ['the same origin', () => `http://127.0.0.1:${redirecting}/`],
  ]
  const statuses = [301, 302, 303, 307, 308]
  const cases = places.flatMap(([name, place]) => statuses.map((status) => [name, status, place] as const))

  const clients: Record<string, (url: string, authorization: string) => Promise<unknown>> = {
    'fetch (browsers, Node)': (url, authorization) =>
      fetch(url, { method: 'POST', headers: { authorization }, body: 'grant_type=x' }),
    'curl -L': (url, authorization) =>
      run('curl', ['-sSL', '-H', `Authorization: ${authorization}`, '-d', 'grant_type=x', url]),
  }
  test.skipIf(spawnSync('curl', ['--version']).error !== undefined).each(cases)(
    'to %s by %d',
    async (_, status, place) => {
      const to = place()
      const url = `http://127.0.0.1:${redirecting}/?${new URLSearchParams({ status: String(status), to })}`
      const redirect = redirectIn({ method: 'POST', url }, status, to)
      if (!redirect) throw new Error('no redirect')
      for (const { client, keeps } of followersOf(url, redirect)) {
        const follow = clients[client]
        if (!follow) continue
        heard.length = 0
        await follow(url, 'Bearer abc')
        expect([client, ...heard]).toEqual([client, [redirect.method, keeps ? 'Bearer abc' : undefined]])
      }
    },
  )
})
