import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareJwts } from './compare-jwts'

const jwt = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) => ({
  header,
  claims,
  problems: [],
})
const one = (first: Record<string, unknown>, second: Record<string, unknown>) => compareJwts(jwt(first), jwt(second))[0]

describe('a member of two tokens', () => {
  test.each<[claim: string, first: object, second: object, expected: object]>([
    ['the same', { sub: 'ada' }, { sub: 'ada' }, { state: 'same', isOwn: false }],
    ['another text', { sub: 'ada' }, { sub: 'bob' }, { state: 'differs' }],
    ['only in the first', { gtp: 'jwt' }, {}, { state: 'only-first', first: { value: 'jwt' } }],
    ['only in the second', {}, { gtp: 'jwt' }, { state: 'only-second', second: { value: 'jwt' } }],
    ['there without a value', { gtp: null }, {}, { state: 'only-first', first: { value: null } }],
    ['a later instant', { exp: 1_000 }, { exp: 4_600 }, { state: 'differs', later: 3_600, isOwn: true }],
    ['an instant as a text', { exp: 1_000 }, { exp: '1000' }, { state: 'differs' }],
    ['a number that is no instant', { sidle: 1 }, { sidle: 3 }, { state: 'differs' }],
    ['a list in another order', { aud: ['a', 'b'] }, { aud: ['b', 'a'] }, { state: 'rewritten' }],
    ['one audience, as a list', { aud: 'a' }, { aud: ['a'] }, { state: 'rewritten' }],
    ['an audience more', { aud: 'a' }, { aud: ['a', 'b'] }, { state: 'differs' }],
    ['scopes in another order', { scope: '/a /b' }, { scope: '/b  /a' }, { state: 'rewritten' }],
    ['a scope less', { scope: '/a /b' }, { scope: '/a' }, { state: 'differs' }],
    ['a list of numbers and one of texts', { amr: [1] }, { amr: ['1'] }, { state: 'differs' }],
    [
      'an object with its members in another order',
      { o: { a: 1, b: [2] } },
      { o: { b: [2], a: 1 } },
      { state: 'same' },
    ],
    ['a name that every object has', {}, { constructor: 'x' }, { state: 'only-second' }],
  ])('%s', (_claim, first, second, expected) => {
    const found = one(first as Record<string, unknown>, second as Record<string, unknown>)
    expect(found).toMatchObject(expected)
    if (!('later' in expected)) expect(found).not.toHaveProperty('later')
  })

  test('of the header is no claim, also by the same name', () => {
    const rows = compareJwts(jwt({ exp: 2 }, { kid: 'a', exp: 1 }), jwt({ exp: 2 }, { kid: 'b', exp: 9 }))
    expect(rows.map(({ part, name, state, isOwn }) => [part, name, state, isOwn])).toEqual([
      ['header', 'kid', 'differs', false],
      ['header', 'exp', 'differs', false],
      ['claims', 'exp', 'same', true],
    ])
  })
})

test('whatever two tokens hold: each member is told once, and the other way round it is the mirror', () => {
  const members = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 })
  const mirrored = {
    same: 'same',
    rewritten: 'rewritten',
    differs: 'differs',
    'only-first': 'only-second',
    'only-second': 'only-first',
  }
  fc.assert(
    fc.property(members, members, (first, second) => {
      const rows = compareJwts(jwt(first), jwt(second))
      const back = new Map(compareJwts(jwt(second), jwt(first)).map(({ name, state }) => [name, state]))
      expect(rows.map(({ name }) => name).sort()).toEqual(
        [...new Set([...Object.keys(first), ...Object.keys(second)])].sort(),
      )
      for (const { name, state } of rows) expect(back.get(name)).toBe(mirrored[state])
      expect(compareJwts(jwt(first), jwt(first)).every(({ state }) => state === 'same')).toBe(true)
    }),
  )
})
