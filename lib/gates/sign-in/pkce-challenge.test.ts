import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import gate from './pkce-challenge'
import { signIn } from './sign-in-fixture'

test.each<GateRow>([
  ['a well formed one is open', { signInRequest: signIn }, { state: 'open', deciding: 'S256' }],
  [
    'a malformed one is shut',
    { signInRequest: { ...signIn, challenge: 'malformed' } },
    { state: 'shut', fix: { change: { signIn: { challenge: 'S256' } } } },
  ],
  [
    'so is a method nobody knows',
    { signInRequest: { ...signIn, codeChallengeMethod: 'S512' } },
    { says: 'There is no code_challenge_method “S512”.' },
  ],
  [
    'a method without a challenge is shut',
    { signInRequest: { ...signIn, challenge: 'absent' } },
    { says: 'code_challenge_method was sent without a code_challenge.' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
