import { expect, test } from 'vitest'
import { backAddress, withBack } from './back-address'

test('a path of the console is taken', () => {
  expect(backAddress('/test?run=r1')).toBe('/test?run=r1')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  '/a\n/b',
  undefined,
])('%j is not', (text) => {
  expect(backAddress(text)).toBeUndefined()
})

test('several of them are none', () => {
  expect(backAddress(['/test', '/lab'])).toBeUndefined()
})

test('it survives being handed on', () => {
  expect(withBack('/setup/runs/r1', '/test?run=r1')).toBe('/setup/runs/r1?back=%2Ftest%3Frun%3Dr1')
})
