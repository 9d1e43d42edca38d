import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsOf } from './assertion-slips'

const ids = (header: Record<string, unknown>, claims: Record<string, unknown> = {}) =>
  slipsOf({ header, claims }).map(({ id }) => id)

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  ['a right one has none', { x5t: 'a'.repeat(27), typ: 'JWT' }, { iat: 1, exp: 301, jti: 'x', aud: 'y' }, []],
  ['a hexadecimal thumbprint', { x5t: 'ab'.repeat(20) }, {}, ['x5t-form']],
  ['one of SHA-256', { x5t: 'a'.repeat(43) }, {}, ['x5t-form']],
  ['one of another length', { x5t: 'abc' }, {}, ['x5t-form']],
  ['alg among the claims', {}, { alg: 'RS256' }, ['alg-among-claims']],
  ['type in place of typ', { type: 'JWT' }, {}, ['type-for-typ']],
  ['two audiences', {}, { aud: ['a', 'b'] }, ['several-audiences']],
  ['one audience in a list is one', {}, { aud: ['a'] }, []],
  ['a jti that is printed', {}, { jti: '8c7df446-0000-0000-0000-000000000000' }, ['fixed-jti']],
  ['two hours', {}, { iat: 1, exp: 7201 }, ['long-life']],
  ['milliseconds are a gate’s finding', {}, { iat: 1, exp: 1e12 }, []],
])('%s', (_, header, claims, expected) => {
  expect(ids(header, claims)).toEqual(expected)
})

test('whatever it holds, it is looked at', () => {
  fc.assert(fc.property(fc.object(), fc.object(), (header, claims) => void slipsOf({ header, claims })))
})
