import { expect, test } from 'vitest'
import { rightsInWords } from './rights-in-words'

test('the strongest role comes first, and one we do not know comes last', () => {
  const roles = rightsInWords(['Signin', 'Application Administrator', 'Identity Domain Administrator'])
  expect(roles.map(({ role }) => role)).toEqual([
    'Identity Domain Administrator',
    'Application Administrator',
    'Signin',
  ])
  expect(roles[2]?.says).toBe('nothing that a setup here needs')
})
