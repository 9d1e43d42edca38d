import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './code-unused'

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
  ['a fresh one is open', coming({}), { state: 'open' }],
  ['a used one is shut', coming({ isUsed: true }), { state: 'shut', fix: { change: { signIn: { code: 'fresh' } } } }],
  ['what is not known decides nothing', { tokenRequest: exchanging, code: {} }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
