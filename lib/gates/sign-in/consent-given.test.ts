import { expect, test } from 'vitest'
import { factsOf, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './consent-given'

const { domain, app } = healthyOpa
const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'authorization_code' }

test.each(['access_denied', 'consent_required'])('%s is this gate', (error) => {
  const refusal = { at: 'sign-in' as const, status: 302, error }
  expect(judge(factsOf({ domain, app, tokenRequest, refusal, now })).cause).toMatchObject({
    gateId: 'consent-given',
    fix: { kind: 'change', desired: { apps: [{ flags: { bypassConsent: true } }] } },
  })
})

test('where nobody is asked it is open', () => {
  const refusal = { at: 'sign-in' as const, error: 'access_denied' }
  expect(outcomeOf(gate, { tokenRequest, refusal, app: { ...app, bypassConsent: true } })).toMatchObject({
    state: 'open',
  })
})
