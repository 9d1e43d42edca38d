import { expect, test } from 'vitest'
import { assertion, refused } from './case/case-fixture'
import { mergePastes } from './merge-pastes'
import { pseudonymise } from './pseudonymise'
import { readPaste } from './read-paste'

const merged = () =>
  mergePastes([
    readPaste(`assertion=${assertion}`),
    readPaste('POST https://idcs-0a1b2c3d.identity.oraclecloud.com/oauth2/v1/token\n\n{"error":"invalid_client"}'),
    readPaste(refused),
  ])

test('what one source lacks another one has', () => {
  const { assertion: found, tokenAnswer, recognised, hidden } = merged()
  expect(found?.claims.iss).toBe('northwind-orders')
  // The later answer, which tells more.
  expect(tokenAnswer?.ecid).toBe('0c9a00000000')
  expect(recognised.filter((what) => what === 'JWT user assertion')).toHaveLength(1)
  expect(hidden).toBe(readPaste(`assertion=${assertion}`).hidden + readPaste(refused).hidden)
})

test('the same token and host have one pseudonym in all of them', () => {
  const text = pseudonymise(merged(), new Map())
  expect(text.match(/\[user assertion, token-1\]/g)).toHaveLength(2)
  expect(text).not.toContain('token-2')
  expect(text.match(/host-1\.identity/g)).toHaveLength(2)
})

test('one source stays as it is', () => {
  const paste = readPaste(refused)
  expect(mergePastes([paste])).toEqual(paste)
})

const unauthorized =
  'GET https://a.integration.eu-frankfurt-1.ocp.oraclecloud.com/ic/api/x\n\nHTTP/1.1 401 Unauthorized'

test.each([
  ['a refused token request', refused, unauthorized, 'tokenAnswer', 'serviceAnswer'],
  ['a service’s answer', unauthorized, refused, 'serviceAnswer', 'tokenAnswer'],
] as const)('%s is of another call than what a later source answers', (_, earlier, later, left, kept) => {
  const paste = mergePastes([readPaste(earlier), readPaste(later)])
  expect(paste[left]).toBeUndefined()
  expect(paste[kept]).toBeDefined()
  expect(paste.ignored.join(' ')).toMatch(/An earlier answer of the (?:service|token endpoint) was left out/)
})

test('an earlier source’s other error is said to be left out', () => {
  const paste = mergePastes([readPaste('{"error":"invalid_scope"}'), readPaste(refused)])
  expect(paste.ignored).toContain('An earlier answer, invalid_scope, was left out: the last one counts.')
})
