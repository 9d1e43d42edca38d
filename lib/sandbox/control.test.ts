import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'
import { listenSandbox } from './listen'
import type { Sandbox } from './sandbox-types'

const controlToken = 'control-token-of-a-test'
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ world: 'empty', controlToken })
})

async function control(method: string, path: string, body?: unknown) {
  const answer = await sandbox.fetch(
    new Request(`http://127.0.0.1:4000/control/${path}`, {
      method,
      headers: { authorization: `Bearer ${controlToken}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text.trimEnd() }
}

test('disturbances are put in, listed, hit and taken out', async () => {
  const put = await control('POST', 'disturbances', { kind: 'unavailable', domain: 'main', times: 1 })
  expect(put).toMatchObject({ status: 201, body: { kind: 'unavailable', domain: 'main', times: 1, hits: 0 } })
  const { id } = put.body as { id: string }
  const probe = new Request('http://127.0.0.1:4000/main/.well-known/openid-configuration')
  expect((await sandbox.fetch(probe)).status).toBe(503)
  expect((await control('GET', 'disturbances')).body).toMatchObject([{ id, hits: 1 }])
  const requests = (await control('GET', 'requests')).body as { seq: number }[]
  expect(requests.at(-1)).toMatchObject({
    status: 503,
    disturbance: 'unavailable',
    cause: { gate: 'domain-available' },
  })
  expect((await control('GET', `requests?after=${requests.at(-1)?.seq}`)).body).toEqual([])
  expect((await control('DELETE', `disturbances/${id}`)).status).toBe(204)
  expect((await control('GET', 'disturbances')).body).toEqual([])
})

test('each kind says what it takes, so that a form can be drawn', async () => {
  const { body } = await control('GET', 'disturbances/kinds')
  const kinds = body as { kind: string; title: string; effect: string; fields: { name: string; type: string }[] }[]
  expect(kinds).toHaveLength(9)
  for (const { title, effect, fields } of kinds) {
    expect(title && effect).toBeTruthy()
    expect(fields[0]?.name).toBe('domain')
  }
})

test('the state that is put in is the one that comes out, larger than any other body may be', async () => {
  const large = await createSandbox({ world: 'large', apps: 1500 })
  const listening = await listenSandbox(sandbox)
  const headers = { authorization: `Bearer ${controlToken}` }
  const body = JSON.stringify(large.exportState())
  expect(body.length).toBeGreaterThan(1024 * 1024)
  const kept = sandbox.exportState()
  const put = (authorization: string) =>
    fetch(`${listening.url}/control/state`, { method: 'PUT', headers: { authorization }, body })
  expect((await put('Bearer wrong')).status).toBe(401)
  expect((await put(headers.authorization)).status).toBe(204)
  expect(await (await fetch(`${listening.url}/control/state`, { headers })).text()).toBe(body)
  expect((await control('PUT', 'state', kept)).status).toBe(204)
  await listening.close()
})

test('a signing key is rolled', async () => {
  const { status, body } = await control('POST', 'roll-signing-key/main')
  const { x5t, formerX5t } = body as { x5t: string; formerX5t: string }
  expect([status, x5t === formerX5t]).toEqual([200, false])
  expect((await control('POST', 'roll-signing-key/main')).body).toMatchObject({ formerX5t: x5t })
})

describe('a mistake is answered with a sentence', () => {
  test.each<[string, string, unknown, number, string]>([
    ['POST', 'disturbances', 'nonsense', 400, 'The body is not JSON: '],
    ['POST', 'disturbances', {}, 400, 'kind must be one of latency, '],
    ['POST', 'disturbances', { kind: 'drop', domain: 'mars' }, 400, 'The sandbox has no domain "mars".'],
    ['DELETE', 'disturbances/none', undefined, 400, 'There is no disturbance with the id "none".'],
    ['POST', 'faults/app-active', { domain: 'main' }, 400, 'clientId must be a text, not missing.'],
    [
      'PUT',
      'switches/main',
      { requirePartnerCertificate: 'yes' },
      400,
      'requirePartnerCertificate must be true or false, not "yes".',
    ],
    [
      'PUT',
      'switches/main',
      { assertionAudience: 'mine' },
      400,
      'assertionAudience must be one of either, domain, global',
    ],
    ['POST', 'roll-signing-key/mars', undefined, 400, 'The sandbox has no domain "mars".'],
    ['PUT', 'switches/mars', {}, 400, 'The sandbox has no domain "mars".'],
    ['PUT', 'state', {}, 400, 'this is no state of a sandbox'],
    ['GET', 'requests?after=yesterday', undefined, 400, '"after" must be a number.'],
    ['DELETE', 'faults/active/none', undefined, 400, 'No fault with the handle "none" is in.'],
    ['GET', 'nowhere', undefined, 404, "The sandbox's control has no GET /control/nowhere."],
    ['GET', 'disturbances/a/b', undefined, 404, "The sandbox's control has no GET /control/disturbances/a/b."],
    ['DELETE', 'disturbances/%E0%A4', undefined, 400, 'URI malformed'],
  ])('%s %s', async (method, path, body, status, text) => {
    const answer = await control(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(text)
  })
})
