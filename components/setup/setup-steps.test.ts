import { expect, test } from 'vitest'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { questionOfField, toQuestion } from './setup-steps'

const { asks } = recipeOf('oic-jwt-user-assertion')
const { asks: ofCallbacks } = recipeOf('oic-authorization-code')
const { asks: few } = recipeOf('oic-client-credentials')

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
  expect(questionOfField(field, asks)).toBe(question)
})

test.each([
  ['redirectUris', 'redirects'],
  ['testRedirectUri', 'redirects'],
  ['refresh', 'redirects'],
  ['bypassConsent', 'redirects'],
  ['user', 'person'],
] as const)('a plan with callbacks refused for %s is mended at "%s"', (field, question) => {
  expect(questionOfField(field, ofCallbacks)).toBe(question)
})

test('a field of the gateway’s application is mended where it was typed, its name too', () => {
  const { asks: ofGateway } = recipeOf('api-gateway-jwt')
  expect(questionOfField('gateway.displayName', ofGateway)).toBe('gateway')
  expect(questionOfField('gateway.scope', ofGateway)).toBe('gateway')
  expect(questionOfField('displayName', ofGateway)).toBe('name')
})

test('an address that names no question begins at the first', () => {
  expect(toQuestion('reviewing', asks)).toBe('who')
  expect(toQuestion(null, asks)).toBe('who')
})

test('a question the recipe does not ask is none: its address begins at the first, its field is mended at the last', () => {
  expect(toQuestion('certificate', few)).toBe('who')
  expect(questionOfField('user', few)).toBe('scopes')
})
