import { expect, test } from 'vitest'
import { factsOf, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './user-password'

const { domain, tokenRequest } = healthyOpa
const signingIn = { ...tokenRequest, grantType: 'authorization_code' }

test('what the sign-in page says about a password is this gate', () => {
  const refusal = { at: 'sign-in' as const, status: 401, text: 'You entered an incorrect username or password.' }
  expect(judge(factsOf({ domain, tokenRequest: signingIn, refusal, now })).cause).toMatchObject({
    gateId: 'user-password',
    fix: { kind: 'manual' },
  })
})

test('nobody’s password is asked for with an assertion', () => {
  expect(outcomeOf(gate)).toMatchObject({ state: 'not-applicable' })
})

test('no check can tell whether a password is right', () => {
  const refusal = { at: 'sign-in' as const, text: 'x' }
  expect(outcomeOf(gate, { tokenRequest: signingIn, refusal })).toMatchObject({ state: 'unknown' })
})
