import { expect, test } from 'vitest'
import { questionOfField, toQuestion } from './setup-steps'

test.each([
  ['displayName', 'name'],
  ['answers.displayName', 'name'],
  ['certificate.alias', 'certificate'],
  ['certificate', 'certificate'],
  ['trustAsPartner', 'certificate'],
  ['scopes', 'scopes'],
  ['user', 'user'],
  ['user.userName', 'user'],
  ['serviceAppId', 'who'],
  [undefined, 'user'],
] as const)('a plan refused for %s is mended at "%s"', (field, question) => {
  expect(questionOfField(field)).toBe(question)
})

test('an address that names no question begins at the first', () => {
  expect(toQuestion('reviewing')).toBe('who')
  expect(toQuestion(null)).toBe('who')
})
