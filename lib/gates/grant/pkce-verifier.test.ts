import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './pkce-verifier'

const exchanging = { ...healthyOpa.tokenRequest, grantType: 'authorization_code' }
const code = {
  isOther: false,
  isUsed: false,
  fitsChallenge: true,
  redirectUri: 'https://a.example/',
  signedInWith: 'https://a.example/',
}
const coming = (part: object) => ({ tokenRequest: exchanging, code: { ...code, ...part } })

test.each<GateRow>([
  ['the right one is open', coming({}), { state: 'open' }],
  [
    'another is shut',
    coming({ fitsChallenge: false }),
    {
      state: 'shut',
      says: 'The code verifier is that of another sign-in.',
      fix: { change: { signIn: { verifier: 'right' } } },
    },
  ],
  ['none is shut', coming({ fitsChallenge: null }), { says: 'No code_verifier was sent.' }],
  ['what is not known decides nothing', { tokenRequest: exchanging, code: {} }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
