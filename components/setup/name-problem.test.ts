import { expect, test } from 'vitest'
import { nameProblem } from './name-problem'

const app = {
  appId: 'a',
  clientId: 'c',
  displayName: 'Emea caller',
  isActive: true,
  clientType: 'trusted',
  allowedGrants: [],
  scopes: [],
  certificates: [],
}

test.each([
  ['  ', 'Give the application a name.'],
  ['n'.repeat(126), 'The name has 126 characters; 125 is the most.'],
  [' EMEA caller ', 'us already has an application “EMEA caller”. Choose another name.'],
])('%j cannot be the name', (name, says) => {
  expect(nameProblem(name, 'us', [app])).toBe(says)
})

test('a name nobody has is fine, at its longest too', () => {
  expect(nameProblem('n'.repeat(125), 'us', [app])).toBeUndefined()
})
