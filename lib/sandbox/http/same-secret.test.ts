import { expect, test } from 'vitest'
import { sameSecret } from './same-secret'

test.each([
  ['the same', 'idcscs-1', 'idcscs-1', true],
  ['another of the same length', 'idcscs-2', 'idcscs-1', false],
  ['its beginning', 'idcscs', 'idcscs-1', false],
  ['more than it', 'idcscs-12', 'idcscs-1', false],
  ['nothing', '', 'idcscs-1', false],
  ['as many characters but more bytes', 'idcscs-é', 'idcscs-1', false],
])('%s is told', (_, given, expected, isSame) => {
  expect(sameSecret(given, expected)).toBe(isSame)
})
