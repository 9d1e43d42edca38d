import { expect, test } from 'vitest'
import { clientId, type GateRow, outcomeOf, scope } from '../case-fixture'
import gate from './response-type'

const signIn = {
  url: 'https://idcs-us.example/oauth2/v1/authorize?response_type=code',
  clientId,
  redirectUri: 'https://shop.example/callback',
  responseType: 'code',
  scope,
  codeChallengeMethod: 'S256',
  challenge: 'well formed' as const,
}

test.each<GateRow>([
  ['code is open', { signInRequest: signIn }, { state: 'open', deciding: 'code' }],
  [
    'a misspelt one is shut',
    { signInRequest: { ...signIn, responseType: 'codes' } },
    { state: 'shut', says: '“codes” is no response type.', fix: { change: { signIn: { responseType: 'code' } } } },
  ],
  ['a missing one too', { signInRequest: { ...signIn, responseType: '' } }, { says: 'response_type is missing.' }],
  ['nobody signs in for an assertion', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
