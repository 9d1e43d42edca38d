import { expect, test } from 'vitest'
import { clientId, factsOf, type GateRow, now, outcomeOf, scope } from '../case-fixture'
import { judge } from '../judge'
import gate from './sign-in-state'

const signIn = {
  url: 'https://idcs-us.example/oauth2/v1/authorize?response_type=code',
  clientId,
  redirectUri: 'https://shop.example/callback',
  responseType: 'code',
  scope,
  challenge: 'absent' as const,
}

test.each<GateRow>([
  ['its own is open', { signInRequest: { ...signIn, state: 'echoed' } }, { state: 'open' }],
  [
    'another is shut',
    { signInRequest: { ...signIn, state: 'other' } },
    { state: 'shut', fix: { change: { signIn: { state: 'echoed' } } } },
  ],
  ['none is shut', { signInRequest: { ...signIn, state: 'absent' } }, { says: 'Nothing came back as state.' }],
  ['what is not known decides nothing', { signInRequest: signIn }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test.each([
  'mismatching_state: CSRF Warning! State not equal in request and response.',
  'No matching state found in storage',
  'The state that came back is not the one that was sent.',
])('“%s” is this gate', (text) => {
  const refusal = { at: 'sign-in' as const, text }
  expect(judge(factsOf({ refusal, now })).cause?.gateId).toBe('sign-in-state')
})
