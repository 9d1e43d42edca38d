import { beforeAll, describe, expect, test } from 'vitest'
import { callService, type Healthy, healthySetup } from '../healthy-fixture'
import { cause, tokenOf } from './service-fixture'

const tampered = (token: string) => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'grace.lee@northwind.example' })).toString('base64url')
  return `${header}.${forged}.${signature}`
}

describe.each(['opa', 'oic'] as const)('%s', (kind) => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup(kind)
  })

  test.each<[string, (token: string) => string, string?]>([
    ['nothing', () => '', 'token-presented'],
    ['half a token', (token) => token.slice(0, token.length / 2)],
    ['a forged subject', tampered],
    ['a header that asks for no signature', (token) => token.replace(/^[^.]+/, 'eyJhbGciOiJub25lIn0')],
  ])('%s is 401 with a challenge and no word of why', async (_, change, gate = 'token-genuine') => {
    const answer = await callService(healthy, change(await tokenOf(healthy)))
    expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()]).toEqual([401, 'Bearer', ''])
    expect(answer.headers.get('date')).toMatch(/GMT$/)
    expect(cause(healthy)).toBe(gate)
  })

  test('a deactivated user’s token opens nothing any more', async () => {
    const token = await tokenOf(healthy)
    await healthy.admin('PUT', `UserStatusChanger/${healthy.userId}`, { active: false })
    expect((await callService(healthy, token)).status).toBe(401)
    await healthy.admin('PUT', `UserStatusChanger/${healthy.userId}`, { active: true })
    expect((await callService(healthy, token)).status).toBe(200)
  })

  test('what it does not play is told, to those who may call', async () => {
    const token = await tokenOf(healthy)
    const path = kind === 'opa' ? '/process/api/v1/users' : '/ic/api/integration/v1/packages'
    expect((await callService(healthy, token, path)).status).toBe(501)
    expect((await callService(healthy, 'x', path)).status).toBe(401)
  })
})

test('a token ends by the clock of the service', async () => {
  let now = Date.now()
  const healthy = await healthySetup('opa', { world: { now: () => now } })
  const token = await tokenOf(healthy)
  now += 3599_000
  expect((await callService(healthy, token)).status).toBe(200)
  now += 1000
  expect((await callService(healthy, token)).status).toBe(401)
  expect(cause(healthy)).toBe('token-unexpired')
})
