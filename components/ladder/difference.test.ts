import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, type MarkedLine, plainLines } from './difference'

const shown = (line: MarkedLine | undefined) =>
  line && `${line.text.slice(0, line.start)}[${line.text.slice(line.start, line.end)}]${line.text.slice(line.end)}`

describe('two single values', () => {
  test.each([
    ['https://opa.example:443/process', 'https://opa.example:443/decision', '/[process]', '/[decision]'],
    ['northwind-2025', 'northwind-2026', '202[5]', '202[6]'],
    ['https://a.example/', 'https://a.example', 'example[/]', 'example[]'],
    ['RS256', 'none', '[RS256]', '[none]'],
    ['same', 'same', 'same[]', 'same[]'],
    [null, 'kid-1', '[(none)]', '[kid-1]'],
    ['', 'x', '[(empty)]', '[x]'],
    [true, false, '[true]', '[false]'],
  ])('%j against %j', (found, expected, left, right) => {
    const { found: one, expected: other } = difference(found, expected)
    expect(shown(one[0])).toContain(left)
    expect(shown(other[0])).toContain(right)
  })

  test('differ exactly where marked, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const [one] = difference(a, b).found
        const [other] = difference(a, b).expected
        if (!one || !other) return false
        const rest = ({ text, start, end }: MarkedLine) => `${text.slice(0, start)}\u0000${text.slice(end)}`
        return rest(one) === rest(other) && (a === b) === (one.start === one.end && other.start === other.end)
      }),
    )
  })
})

describe('lists', () => {
  test('are compared as sets, one line each', () => {
    const { found, expected } = difference(['client_credentials', 'refresh_token'], ['refresh_token', 'jwt-bearer'])
    expect(found.map(shown)).toEqual(['[client_credentials]', '[]refresh_token'])
    expect(expected.map(shown)).toEqual(['[]refresh_token', '[jwt-bearer]'])
  })

  test('that lack the wanted value mark the wanted value', () => {
    expect(difference(['a', 'b'], 'c').expected.map(shown)).toEqual(['[c]'])
  })

  test('that are empty say so', () => {
    expect(difference([], 'jwt-bearer').found.map(shown)).toEqual(['[(none)]'])
  })
})

test('a value without a counterpart has no marks', () => {
  expect(plainLines({ status: 401 }).map(shown)).toEqual(['[]{"status":401}'])
})
