import { expect, test } from 'vitest'
import { factsOf, type GateRow, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './password-allowed'

const user = (isFederated?: boolean) => ({
  user: { ...healthyOpa.user, ...(isFederated !== undefined && { isFederated }) },
})
const by = (grantType: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, grantType }, token: undefined })

test.each<GateRow>([
  ['a local user is open', { ...by('password'), ...user(false) }, { state: 'open' }],
  [
    'a federated one is shut',
    { ...by('password'), ...user(true) },
    {
      state: 'shut',
      says: '“Maria Ops” is federated: their password is with another identity provider.',
      fix: { kind: 'manual' },
    },
  ],
  ['at the sign-in page nothing is decided', { ...by('authorization_code'), ...user(true) }, { state: 'unknown' }],
  ['where the domain does not say, nothing is', { ...by('password'), ...user() }, { state: 'unknown' }],
  ['an assertion asks for no password', user(true), { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test.each(["A federated user can't perform local authentication.", 'AUTH-3029: MFA is enabled for the user.'])(
  '“%s” is this gate',
  (text) => {
    const refusal = { at: 'sign-in' as const, status: 401, text }
    const { tokenRequest } = by('authorization_code')
    expect(judge(factsOf({ tokenRequest, refusal, now })).cause?.gateId).toBe('password-allowed')
  },
)
