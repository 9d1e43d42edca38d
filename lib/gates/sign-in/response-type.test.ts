import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import gate from './response-type'
import { signIn } from './sign-in-fixture'

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
