import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonObject } from './read-json-object'

test.each<[string, string, number, number, RegExp]>([
  ['a missing comma', '{\n  "iss": "a"\n  "sub": "b"\n}', 3, 3, /a comma or “}”/],
  ['a comma too many', '{\n  "iss": "a",\n}', 3, 1, /a name in double quotes/],
  ['single quotes', "{ 'iss': 1 }", 1, 3, /a name in double quotes/],
  ['no colon', '{"iss" "a"}', 1, 8, /a colon/],
  ['no value', '{"iss": }', 1, 9, /a value/],
  ['a bare word', '{"iss": northwind}', 1, 9, /a value/],
  ['an open string', '{"iss": "north', 1, 9, /a value/],
  ['a cut text', '{"iss": 1', 1, 10, /The text ends here/],
  ['nothing', '', 1, 1, /The text ends here/],
  ['a list', '[1]', 1, 1, /the beginning of an object/],
  ['something after it', '{} x', 1, 4, /the end of the text/],
])('%s is a fault with its line and column', (_, text, line, column, because) => {
  expect(readJsonObject(text)).toEqual({ at: 'fault', line, column, because: expect.stringMatching(because) })
})

test('members that stand twice are named once, and the last counts', () => {
  expect(readJsonObject('{"a":1,"b":{"c":1,"c":2},"a":2,"a":3}')).toEqual({
    at: 'read',
    value: { a: 3, b: { c: 2 } },
    doubled: ['a'],
  })
})

test('takes exactly what the platform’s parser takes', () => {
  const isObject = (text: string) => {
    try {
      const value: unknown = JSON.parse(text)
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    } catch {
      return false
    }
  }
  const mangled = fc
    .tuple(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ' ', '\\', '0', '\u0001'),
    )
    .map(([value, at, insert]) => {
      const text = JSON.stringify(value, null, 1)
      const place = at % (text.length + 1)
      return `${text.slice(0, place)}${insert}${text.slice(place)}`
    })
  fc.assert(
    fc.property(mangled, (text) => (readJsonObject(text).at === 'read') === isObject(text)),
    { numRuns: 2_000 },
  )
})
