import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeKeys } from './alike-keys'

const claims = fc.dictionary(
  fc.constantFrom('iss', 'aud', 'scope', 'jti', 'exp', 'sub', 'client_id', 'other'),
  fc.constantFrom<unknown>('a', 'b', 'ab', '', '1', 1, 2, true, null, ['a'], ['a', 'b'], ['b', 'a'], '["a"]', { a: 1 }),
)
const jwt = (given: object) => ({ header: { alg: 'RS256' }, claims: { ...given }, problems: [] })

/** The same in words. */
const inWords = (given: Record<string, unknown>) =>
  JSON.stringify([
    given.sub === given.client_id,
    given.sub === given.iss,
    Object.entries(given).map(([name, value]) => {
      if (['jti', 'sub', 'client_id'].includes(name)) return [name, typeof value, value === '']
      return name === 'exp' && typeof value === 'number' ? [name] : [name, value]
    }),
  ])

test('two tokens have one number exactly where what is judged is the same', () => {
  fc.assert(
    fc.property(fc.array(claims, { minLength: 2, maxLength: 10 }), (all) => {
      const keyOf = alikeKeys()
      for (const one of all)
        for (const other of all)
          expect(keyOf('access token', jwt(one)) === keyOf('access token', jwt(other))).toBe(
            inWords(one) === inWords(other),
          )
    }),
    { numRuns: 500 },
  )
})

test('the numbers of many different tokens are as many', () => {
  const keyOf = alikeKeys()
  const keys = new Set<number>()
  for (let each = 0; each < 100_000; each += 1)
    keys.add(keyOf('access token', jwt({ scope: `${each % 300}`, aud: `${each}` })))
  expect(keys.size).toBe(100_000)
})
