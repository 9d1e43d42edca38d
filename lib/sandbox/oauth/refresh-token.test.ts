import { beforeAll, beforeEach, expect, test } from 'vitest'
import { decodeClaims } from '../healthy-fixture'
import { allowedGrants, ask, codeOf, exchange, type Flow, openFlow, orders, refusal, stock } from './flow-fixture'

const consumed = [400, 'invalid_grant', 'The token has already been consumed.', 'refresh-unused'] as const
const refused = [400, 'invalid_grant', 'emulator: refresh token refused.'] as const

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})
beforeEach(async () => {
  flow.clock.now = Date.now()
  await flow.changeApp(flow.client.id, { allowedGrants })
})

const first = async (scope = `openid ${orders}read offline_access`) =>
  (await exchange(flow, await codeOf(flow, { scope }))).body
const refresh = (refresh_token: string, form: Record<string, string> = {}) =>
  ask(flow, { grant_type: 'refresh_token', refresh_token, ...form })

test('gives a new access token and a new refresh token each time', async () => {
  const one = await first()
  const two = await refresh(one.refresh_token)
  expect(two.status).toBe(200)
  expect(decodeClaims(two.body.access_token)).toMatchObject({ sub: flow.user.userName, gtp: 'rt', aud: orders })
  expect(two.body.refresh_token).toMatch(/^AQID/)
  expect(two.body.refresh_token).not.toBe(one.refresh_token)
  expect((await refresh(two.body.refresh_token)).status).toBe(200)
})

test('is good once; a second use ends the whole line', async () => {
  const one = await first()
  const two = await refresh(one.refresh_token)
  expect(refusal(await refresh(one.refresh_token))).toEqual(consumed)
  expect(refusal(await refresh(two.body.refresh_token))).toEqual(consumed)
})

test('of two uses at once, one succeeds', async () => {
  const { refresh_token } = await first()
  const both = await Promise.all([refresh(refresh_token), refresh(refresh_token)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('lives as long as the resource says', async () => {
  const { refresh_token } = await first()
  flow.clock.now += 999_000
  const next = await refresh(refresh_token)
  expect(next.status).toBe(200)
  flow.clock.now += 1_001_000
  expect(refusal(await refresh(next.body.refresh_token))).toEqual([...refused, 'refresh-unexpired'])
})

test('outlives the session it began in', async () => {
  const { refresh_token } = await first('openid offline_access')
  flow.clock.now += 86_400_000
  expect((await refresh(refresh_token)).body.expires_in).toBe(3600)
})

test('may ask for less, never for more, and stands for all of it again afterwards', async () => {
  const one = await first(`${orders}read ${orders}write offline_access`)
  const more = await refresh(one.refresh_token, { scope: `${stock}read` })
  expect(refusal(more)).toEqual([400, 'invalid_scope', 'Invalid scope.', 'scope-granted'])
  const less = await refresh(one.refresh_token, { scope: `${orders}read` })
  expect(decodeClaims(less.body.access_token).scope).toBe('read')
  expect(decodeClaims((await refresh(less.body.refresh_token)).body.access_token).scope).toBe('read write')
})

test('is for its own client', async () => {
  const other = await flow.makeApp({
    displayName: 'Other shop',
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['refresh_token'],
  })
  const form = { grant_type: 'refresh_token', refresh_token: (await first()).refresh_token }
  expect(refusal(await ask(flow, form, other))).toEqual([...refused, 'refresh-client'])
})

test.each([['AQID'], ['']])('"%s" is no refresh token', async (token) => {
  expect(refusal(await refresh(token))).toEqual([...refused, 'refresh-known'])
})

test('ends when its resource allows no refresh any more', async () => {
  const { refresh_token } = await first()
  const found = await flow.admin('GET', `Apps?filter=${encodeURIComponent('displayName eq "Orders"')}`)
  const [{ id } = { id: '' }] = found.body.Resources as { id: string }[]
  await flow.changeApp(id, { allowOffline: false })
  expect(refusal(await refresh(refresh_token))).toEqual([...refused, 'refresh-allowed'])
  await flow.changeApp(id, { allowOffline: true })
})

test.each<[string, () => Promise<unknown> | undefined, string]>([
  ['offline_access was not asked for', () => undefined, `${orders}read`],
  ['the resource does not allow it', () => undefined, `${stock}read offline_access`],
  [
    'the client lacks the grant',
    () => flow.changeApp(flow.client.id, { allowedGrants: ['authorization_code'] }),
    `${orders}read offline_access`,
  ],
])('none is given when %s', async (_, prepare, scope) => {
  await prepare()
  const body = await first(scope)
  expect(body.access_token).toBeDefined()
  expect(body.refresh_token).toBeUndefined()
})

test('the grant must be allowed', async () => {
  const { refresh_token } = await first()
  await flow.changeApp(flow.client.id, { allowedGrants: ['authorization_code'] })
  expect((await refresh(refresh_token)).gate).toBe('grant-allowed')
})
