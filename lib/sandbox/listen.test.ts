import { request as rawRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSandbox } from './create-sandbox'
import { reply } from './http/reply'
import { type Listening, listenSandbox } from './listen'

const controlToken = 'control-token-of-a-test'
let listening: Listening

beforeAll(async () => {
  listening = await listenSandbox(await createSandbox({ controlToken, now: () => 1_795_000_000_000 }))
})
afterAll(() => listening.close())

/** `fetch` does not let a caller choose `Host`. */
function send(path: string, method = 'GET', headers: Record<string, string> = {}, body = '') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = rawRequest({ port: listening.port, host: '127.0.0.1', path, method, headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += String(chunk)
      resolve({ status: answer.statusCode ?? 0, text })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const discovery = '/us/.well-known/openid-configuration'

describe('Host', () => {
  test.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['[::1]', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
  ])('%s is answered %i', async (name, status) => {
    const { status: found } = await send(discovery, 'GET', { host: `${name}:${listening.port}` })
    expect(found).toBe(status)
  })

  test('another port is not ours', async () => {
    expect((await send(discovery, 'GET', { host: '127.0.0.1:1' })).status).toBe(421)
  })

  test('addresses in answers are those the request came to', async () => {
    const host = `localhost:${listening.port}`
    const { text } = await send(discovery, 'GET', { host })
    expect(JSON.parse(text)).toMatchObject({
      issuer: 'https://identity.oraclecloud.com/',
      token_endpoint: `http://${host}/us/oauth2/v1/token`,
      jwks_uri: `http://${host}/us/admin/v1/SigningCert/jwk`,
    })
  })
})

test('an answer that cannot be sent does not end the process', async () => {
  const sandbox = await createSandbox({ world: 'empty' })
  const broken = await listenSandbox({ ...sandbox, handle: async () => reply(200, null, { x: 'a\nb' }) })
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect((await fetch(`${broken.url}/main/oauth2/v1/token`)).status).toBe(500)
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
  await broken.close()
})

describe('Origin', () => {
  test.each([
    ['of another site', { origin: 'https://evil.example' }, 403],
    ['null', { origin: 'null' }, 403],
    ['missing, but cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['missing', {}, 401],
  ])('a change with an origin %s is answered %o %i', async (_, headers, status) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const { status: found } = await send('/us/oauth2/v1/token', 'POST', { ...form, ...headers }, 'grant_type=x')
    expect(found).toBe(status)
  })

  test('its own origin may change', async () => {
    const headers = { origin: listening.url, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send('/us/oauth2/v1/token', 'POST', headers, 'grant_type=x')).status).toBe(401)
  })
})

describe('control', () => {
  const authorization = `Bearer ${controlToken}`

  test.each([
    ['without the token', {}, 401],
    ['with another token', { authorization: 'Bearer other' }, 401],
    ['from another site', { authorization, origin: 'https://evil.example' }, 403],
    ['with the token', { authorization }, 200],
  ])('reading the world %s is answered %o %i', async (_, headers, status) => {
    expect((await send('/control/world', 'GET', headers)).status).toBe(status)
  })

  test('causes of refusals are listed after a number', async () => {
    await send('/us/oauth2/v2/token', 'POST', {}, 'x')
    const { text } = await send('/control/refusals', 'GET', { authorization })
    const all = JSON.parse(text) as { seq: number; gate: string }[]
    const last = all.at(-1)
    expect(last).toMatchObject({ gate: 'token-endpoint', status: 404, path: '/us/oauth2/v2/token' })
    expect(JSON.parse((await send(`/control/refusals?after=${last?.seq}`, 'GET', { authorization })).text)).toEqual([])
  })

  test('reset brings the first day back and keeps administrators connected', async () => {
    const describe = async () => JSON.parse((await send('/control/description', 'GET', { authorization })).text)
    const before = await describe()
    const world = (await send('/control/world', 'GET', { authorization })).text
    await send('/control/switches/us', 'PUT', { authorization }, JSON.stringify({ requirePartnerCertificate: true }))
    expect((await send('/control/world', 'GET', { authorization })).text).not.toBe(world)
    expect((await send('/control/reset', 'POST', { authorization })).status).toBe(204)
    expect(await describe()).toEqual(before)
    expect((await send('/control/world', 'GET', { authorization })).text).toBe(world)
  })

  test('a fault for nobody is refused with a sentence', async () => {
    const target = { domain: 'us', clientId: 'x', userName: 'x', serviceAppId: 'x', scope: 'x', alias: 'x' }
    const { status, text } = await send('/control/faults/app-active', 'POST', { authorization }, JSON.stringify(target))
    expect([status, text]).toEqual([400, 'us has no application with the client id "x".\n'])
  })
})

test('more than a megabyte is not read', async () => {
  expect((await send('/us/oauth2/v1/token', 'POST', {}, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
})

test.each([
  ['TRACE', '/us/admin/v1/Apps', 405],
  ['GET', '/us/admin/v1/Apps/%E0%A4', 401],
  ['GET', '//us/admin/v1/Apps', 404],
])('%s %s is answered %i, not by a crash', async (method, path, status) => {
  expect((await send(path, method)).status).toBe(status)
})

test.each([
  ['GET', '/us/opa-us/process/api/v1/tasks', 401, '0'],
  ['GET', '/us/oauth2/v1/token', 405, '0'],
  ['HEAD', '/us/opa-us/process/api/v1/tasks', 401, null],
])('%s %s is %i and tells that its body has %s bytes', async (method, path, status, length) => {
  const answer = await fetch(`${listening.url}${path}`, { method })
  expect([answer.status, answer.headers.get('content-length')]).toEqual([status, length])
  expect(answer.headers.get('transfer-encoding')).toBeNull()
})

describe('other machines', () => {
  const ask = (host: string, port: number, header: string) =>
    new Promise<number>((resolve, reject) => {
      const outgoing = rawRequest({ port, host, path: discovery, headers: { host: header } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      outgoing.on('error', reject)
      outgoing.end()
    })

  test.each(['0.0.0.0', '::', '192.0.2.1', 'my-machine.example'])(
    'cannot reach %s unless that was said',
    async (hostname) => {
      await expect(listenSandbox(await createSandbox({ world: 'empty' }), { hostname })).rejects.toThrow(
        /can be reached from the network.*--exposed-to-network.*every play secret/,
      )
    },
  )

  test('are answered under any name when it listens everywhere', async () => {
    const exposed = await listenSandbox(await createSandbox(), { hostname: '0.0.0.0', isExposedToNetwork: true })
    const { port, url } = exposed
    expect(url).toBe(`http://127.0.0.1:${port}`)
    expect(await ask('127.0.0.1', port, 'container.example:8080')).toBe(200)
    await exposed.close()
  })

  // Only there has every machine a second address to listen on.
  test.runIf(process.platform === 'linux')('are answered under the one name that it listens on', async () => {
    const hostname = '127.0.0.2'
    const exposed = await listenSandbox(await createSandbox(), { hostname, isExposedToNetwork: true })
    const { port } = exposed
    expect(await ask(hostname, port, `${hostname}:${port}`)).toBe(200)
    expect(await ask(hostname, port, `evil.example:${port}`)).toBe(421)
    await exposed.close()
  })
})

test('a port that is taken gives way to a free one', async () => {
  const second = await listenSandbox(await createSandbox(), { port: listening.port })
  expect(second.port).not.toBe(listening.port)
  await second.close()
})

test('an unknown domain is told with the known ones', async () => {
  expect(await send('/nowhere/admin/v1/Apps')).toEqual({
    status: 404,
    text: 'The sandbox has no domain "nowhere". Its domains are emea and us.\n',
  })
})
