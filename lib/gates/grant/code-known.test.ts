import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './code-known'

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
  ['the one that came back is open', coming({}), { state: 'open' }],
  ['another is shut', coming({ isOther: true }), { state: 'shut', fix: { change: { signIn: { code: 'fresh' } } } }],
  ['one of unknown origin decides nothing', { tokenRequest: exchanging, code: {} }, { state: 'unknown' }],
  ['an assertion brings none', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
