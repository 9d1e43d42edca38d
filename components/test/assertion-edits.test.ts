import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit, editedValue, withEdit, withoutEdit } from './assertion-edits'

const draft = { header: { alg: 'RS256', kid: 'northwind' }, claims: { iss: 'a41c', exp: 300, aud: ['one'] } }
const claim = (name: string, to: Edit['to']): Edit => ({ part: 'claims', name, to })

describe('an edited value is read by its type', () => {
  test.each<[string, Edit['to'], unknown]>([
    ['text stays text', { type: 'text', text: '300' }, '300'],
    ['a number becomes one', { type: 'number', text: ' 300 ' }, 300],
    ['true becomes a boolean', { type: 'boolean', text: 'true' }, true],
    ['a list becomes a list', { type: 'json', text: '["a", "b"]' }, ['a', 'b']],
    ['an empty text is sent as one', { type: 'text', text: '' }, ''],
  ])('%s', (_, to, value) => {
    const result = applyEdits(draft, [claim('exp', to)])
    expect(result.draft.claims.exp).toEqual(value)
    expect(result.troubles).toEqual([])
  })
})

test.each<[Edit['to'], RegExp]>([
  [{ type: 'number', text: 'soon' }, /not a number/],
  [{ type: 'number', text: '' }, /not a number/],
  [{ type: 'boolean', text: 'yes' }, /true or false/],
  [{ type: 'json', text: '[one' }, /not JSON/],
])('%o cannot be read, says why, and leaves the built value', (to, message) => {
  const { draft: edited, troubles } = applyEdits(draft, [claim('exp', to)])
  expect(edited.claims.exp).toBe(300)
  expect(troubles).toEqual([{ part: 'claims', name: 'exp', message: expect.stringMatching(message) }])
})

test('a removed member is gone, an added one is there, and the draft given stays as it was', () => {
  const edits: Edit[] = [
    { part: 'header', name: 'kid', to: 'removed' },
    { part: 'header', name: 'x5t', to: { type: 'text', text: 'abc' } },
  ]
  expect(applyEdits(draft, edits).draft.header).toEqual({ alg: 'RS256', x5t: 'abc' })
  expect(draft.header).toEqual({ alg: 'RS256', kid: 'northwind' })
})

test('a second edit of a member replaces the first; the same name in the other part is another member', () => {
  const first = claim('kid', { type: 'text', text: 'a' })
  const header: Edit = { part: 'header', name: 'kid', to: 'removed' }
  const second = claim('kid', { type: 'text', text: 'b' })
  expect(withEdit([first, header], second)).toEqual([header, second])
  expect(withoutEdit([first, header], 'claims', 'kid')).toEqual([header])
})

test.each<[unknown, unknown]>([
  ['x', { type: 'text', text: 'x' }],
  [7, { type: 'number', text: '7' }],
  [false, { type: 'boolean', text: 'false' }],
  [['x'], { type: 'json', text: '["x"]' }],
  [null, { type: 'json', text: 'null' }],
])('%o is edited as what it is, and reads back the same', (value, edited) => {
  expect(editedValue(value)).toEqual(edited)
  expect(applyEdits(draft, [claim('it', editedValue(value))]).draft.claims.it).toEqual(value)
})
