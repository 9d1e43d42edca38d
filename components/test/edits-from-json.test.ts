import { expect, test } from 'vitest'
import { applyEdits } from './assertion-edits'
import { editsFromJson, isFaulty } from './edits-from-json'

const plain = { header: { alg: 'RS256' }, claims: { iss: 'a41c', exp: 1, aud: ['x'] } }

test.each<[string, Record<string, unknown>, number]>([
  ['nothing changed', { iss: 'a41c', exp: 1, aud: ['x'] }, 0],
  ['one removed', { iss: 'a41c', exp: 1 }, 1],
  ['a number in quotes', { iss: 'a41c', exp: '1', aud: ['x'] }, 1],
  ['null, a list and an object', { iss: null, exp: 1, aud: ['x', 'y'], more: { a: 1 } }, 3],
])('%s: the edits make what was written', (_, written, count) => {
  const edits = editsFromJson('claims', plain.claims, written)
  expect(edits).toHaveLength(count)
  expect(applyEdits(plain, edits)).toEqual({ draft: { header: plain.header, claims: written }, troubles: [] })
})

test('one part that cannot be read is enough', () => {
  expect([isFaulty({}), isFaulty({ header: '{}' }), isFaulty({ header: '{}', claims: '{' })]).toEqual([
    false,
    false,
    true,
  ])
})
