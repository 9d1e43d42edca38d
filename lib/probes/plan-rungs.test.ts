import { expect, test } from 'vitest'
import { authorizationCode, clientCredentials, deviceCode, jwtBearer, password } from '../facts/grant-types'
import { type ProbedCall, planRungs } from './plan-rungs'

const service = { name: 'opa-us', call: 'tasks', isAddressed: true } as const
const call: ProbedCall = { grantType: jwtBearer, clientProof: 'basic', scope: 'https://opa/process', service }
const ids = (change: Partial<ProbedCall>) => planRungs({ ...call, ...change }).rungs.map(({ id }) => id)

test.each<[string, string, string[]]>([
  ['a user assertion', jwtBearer, ['discovery', 'token-endpoint', 'client', 'grant', 'scope', 'service']],
  ['client credentials', clientCredentials, ['discovery', 'token-endpoint', 'client', 'scope', 'service']],
  ['a code', authorizationCode, ['discovery', 'token-endpoint', 'client', 'sign-in-page', 'scope', 'service']],
  ['a device code', deviceCode, ['discovery', 'token-endpoint', 'client', 'scope', 'service']],
  ['a password', password, ['discovery', 'token-endpoint', 'client', 'scope', 'service']],
])('%s takes at most six requests', (_grant, grantType, expected) => {
  expect(ids({ grantType })).toEqual(expected)
  expect(expected.length).toBeLessThanOrEqual(6)
})

test.each<[string, Partial<ProbedCall>, string | undefined]>([
  ['a list of tasks is read by itself', {}, undefined],
  ['an integration waits for a click', { service: { ...service, call: 'trigger' } }, 'call'],
  ['so does a route, whose effect nobody knows', { service: { ...service, call: 'route' } }, 'call'],
  ['so does an address that nobody confirmed', { service: { ...service, isAddressed: false } }, 'call'],
])('%s', (_what, change, waitsFor) => {
  expect(planRungs({ ...call, ...change }).rungs.at(-1)).toMatchObject({ id: 'service' })
  expect(planRungs({ ...call, ...change }).rungs.at(-1)?.waitsFor).toBe(waitsFor)
})

test('a device code waits for the click that asks for it', () => {
  const { rungs, leftOut } = planRungs({ ...call, grantType: deviceCode })
  expect(rungs.find(({ id }) => id === 'scope')?.waitsFor).toBe('device')
  expect(leftOut).toHaveLength(1)
})

test('what can be sent once only, or not at all, is said', () => {
  const { service: _service, ...alone } = call
  expect(planRungs({ ...alone, grantType: password }).leftOut).toHaveLength(2)
  expect(planRungs(call).leftOut).toEqual([])
})
