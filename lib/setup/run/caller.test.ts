import { expect, test } from 'vitest'
import type { Domain } from '../../domain/domain'
import { err, ok } from '../../result'
import { setupWorld } from '../setup-fixture'
import { readCaller } from './caller'

const token = (claims: object) =>
  `Bearer ${[{ alg: 'RS256' }, claims].map((part) => btoa(JSON.stringify(part))).join('.')}.sig`

const withToken = (authorization: Awaited<ReturnType<Domain['authorization']>>): Domain => ({
  id: 'd',
  name: 'd',
  url: 'https://idcs.example',
  caller: { kind: 'token' },
  authorization: async () => authorization,
  fetch: () => Promise.reject(new Error('nothing is asked')),
})

test('an administrator application is known by the id the domain notes', async () => {
  const { domain, sandbox } = await setupWorld('opa')
  const caller = await readCaller(domain)
  expect(JSON.stringify(sandbox.exportDomain('us'))).toContain(`"id":"${caller.ok ? caller.value : ''}"`)
})

test.each([
  ['a user', { user_id: 'u1', client_guid: 'a1' }, 'u1'],
  ['an application', { client_guid: 'a1' }, 'a1'],
  ['nobody', {}, null],
])('a token of %s tells so itself', async (_case, claims, id) => {
  expect(await readCaller(withToken(ok(token(claims))))).toEqual(ok(id))
})

test('without a token there is no caller', async () => {
  const error = { kind: 'network', method: 'POST', url: 'u', code: 'timeout', detail: 'late' } as const
  expect(await readCaller(withToken(err(error)))).toEqual(err(error))
})
