import { expect, test } from 'vitest'
import { nameProblem, namesake } from './name-problem'

test.each([
  ['  ', 'Give the application a name.'],
  ['n'.repeat(126), 'The name has 126 characters; 125 is the most.'],
])('%j cannot be the name', (name, says) => {
  expect(nameProblem(name)).toBe(says)
})

test('a name of 125 characters can', () => {
  expect(nameProblem('n'.repeat(125))).toBeUndefined()
})

test('a namesake is found whatever its case and the blanks around', () => {
  const rest = { clientId: 'c', isActive: true, clientType: 'trusted', allowedGrants: [], scopes: [], certificates: [] }
  const app = { ...rest, appId: 'a', displayName: 'Emea caller' }
  expect(namesake(' EMEA Caller ', [app])).toBe(app)
  expect(namesake('Emea callers', [app])).toBeUndefined()
})
