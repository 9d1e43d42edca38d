import { expect, test } from 'vitest'
import { evidencePlace } from './evidence-place'

test.each([
  ['app.allowedScopes', 'the client’s application › allowedScopes'],
  ['assertion.header.alg', 'the assertion › header.alg'],
  ['assertion', 'the assertion'],
  ['roles of the user', 'roles of the user'],
])('%s is said as "%s"', (at, says) => {
  expect(evidencePlace(at)).toBe(says)
})
