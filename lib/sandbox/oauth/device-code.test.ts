import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeClaims } from '../healthy-fixture'
import { type Browser, heading, openBrowser } from './browser-fixture'
import { allowedGrants, ask, deviceGrant, type Flow, openFlow, orders, refusal } from './flow-fixture'

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})
beforeEach(async () => {
  flow.clock.now = Date.now()
  await flow.changeApp(flow.client.id, { allowedGrants })
})

interface Codes {
  device_code: string
  user_code: string
  verification_uri: string
  expires_in: number
}

async function begin(form: Record<string, string> = {}) {
  const all = { response_type: 'device_code', client_id: flow.client.clientId, scope: `${orders}read`, ...form }
  const answer = await flow.sandbox.fetch(
    new Request(`${flow.domain.url}/oauth2/v1/device`, { method: 'POST', body: new URLSearchParams(all) }),
  )
  return { status: answer.status, body: (await answer.json()) as Codes & { error?: string } }
}

const poll = (device_code: string) => ask(flow, { grant_type: deviceGrant, device_code })

async function signedIn(url: string, browser: Browser = openBrowser(flow.sandbox)) {
  const { userName: username, password } = flow.user
  const page = await browser.go(url)
  return { browser, page: await browser.submit(page, { username, password }) }
}

test('a person lets the device in, and it gets its token', async () => {
  const { body: codes } = await begin()
  expect(codes).toEqual({
    device_code: expect.stringMatching(/^[0-9a-f-]{36}$/),
    user_code: expect.stringMatching(/^[A-Z]{8}$/),
    verification_uri: `${flow.domain.url}/ui/v1/device`,
    expires_in: 300,
  })
  expect((await poll(codes.device_code)).body.error).toBe('authorization_pending')
  const { browser, page } = await signedIn(codes.verification_uri)
  expect(heading(page)).toBe('Let a device in')
  const typed = `${codes.user_code.slice(0, 4)}-${codes.user_code.slice(4)}`.toLowerCase()
  const question = await browser.submit(page, { user_code: typed })
  expect(question.html).toContain('Northwind shop')
  expect(heading(await browser.submit(question, { decision: 'allow' }))).toBe('The device is let in')
  const { status, body } = await poll(codes.device_code)
  expect(status).toBe(200)
  expect(decodeClaims(body.access_token)).toMatchObject({ sub: flow.user.userName, gtp: 'dc', aud: orders })
  expect((await poll(codes.device_code)).gate).toBe('device-code-known')
})

test('denied, the device hears so', async () => {
  const { body: codes } = await begin()
  const { browser, page } = await signedIn(`${codes.verification_uri}?user_code=${codes.user_code}`)
  expect(page.html).toContain(`value="${codes.user_code}"`)
  const question = await browser.submit(page, { user_code: codes.user_code })
  expect(heading(await browser.submit(question, { decision: 'deny' }))).toBe('The device is not let in')
  expect(refusal(await poll(codes.device_code))).toEqual([
    400,
    'access_denied',
    'emulator: access was denied.',
    'consent-given',
  ])
})

test('asking within five seconds is too soon', async () => {
  const { body: codes } = await begin()
  const errors = []
  for (const wait of [0, 4999, 5000]) {
    flow.clock.now += wait
    errors.push((await poll(codes.device_code)).body.error)
  }
  expect(errors).toEqual(['authorization_pending', 'slow_down', 'authorization_pending'])
})

test('codes end after five minutes, for the device and for the person', async () => {
  const { body: codes } = await begin()
  flow.clock.now += 301_000
  expect((await poll(codes.device_code)).body.error).toBe('expired_token')
  const { browser, page } = await signedIn(codes.verification_uri)
  const again = await browser.submit(page, { user_code: codes.user_code })
  expect(again.status).toBe(400)
  expect(again.html).toContain('No device is waiting with this code.')
  expect(flow.sandbox.refusals().at(-1)?.gate).toBe('user-code-known')
})

test('a code that nobody has is refused beside its field, which can be filled in again', async () => {
  const { body: codes } = await begin()
  const { browser, page } = await signedIn(codes.verification_uri)
  const again = await browser.submit(page, { user_code: 'WRONG' })
  expect(again.html).toContain('aria-describedby="problem"')
  expect(heading(await browser.submit(again, { user_code: codes.user_code }))).toBe('Let this device in?')
})

describe('the device endpoint refuses', () => {
  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client', 'client-known'],
    ['another response type', { response_type: 'code' }, 'invalid_request', 'response-type'],
    ['an unknown scope', { scope: 'https://nobody.example/x' }, 'invalid_scope', 'scope-exists'],
  ])('%s', async (_, form, error, gate) => {
    expect((await begin(form)).body.error).toBe(error)
    expect(flow.sandbox.refusals().at(-1)?.gate).toBe(gate)
  })

  test('a client without the grant', async () => {
    await flow.changeApp(flow.client.id, { allowedGrants: ['authorization_code'] })
    expect((await begin()).body.error).toBe('unauthorized_client')
  })
})
