import { expect, test } from 'vitest'
import { factsOf, type GateRow, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './logout-uri'

const bye = 'https://shop.example/bye'
const out = (logoutUris?: string[], hasHint = true) => ({
  app: { ...healthyOpa.app, ...(logoutUris && { logoutUris }) },
  logoutRequest: { redirectUri: bye, hasHint },
})

test.each<GateRow>([
  ['a registered address is open', out([bye]), { state: 'open' }],
  [
    'another is shut',
    out([`${bye}/`]),
    {
      state: 'shut',
      says: '“Northwind caller” has no post-logout redirect URL https://shop.example/bye.',
      fix: { kind: 'manual' },
    },
  ],
  ['without an ID token every address is', out([bye], false), { says: 'id_token_hint is missing.' }],
  ['unknown ones decide nothing', out(), { state: 'unknown' }],
  ['no call for a token concerns it', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test('the words of Oracle’s list are this gate', () => {
  const refusal = { at: 'sign-in' as const, text: 'The logout URL https://shop.example/bye is invalid.' }
  expect(judge(factsOf({ refusal, now })).cause).toMatchObject({ gateId: 'logout-uri', certainty: 'documented' })
})
