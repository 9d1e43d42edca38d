import { expect, test } from 'vitest'
import { deviceCode } from '../../facts/grant-types'
import { factsOf, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './device-code-unexpired'

const { domain } = healthyOpa
const tokenRequest = { ...healthyOpa.tokenRequest, grantType: deviceCode }

test('expired_token of a device’s request is this gate', () => {
  const tokenAnswer = { status: 400, success: false, error: 'expired_token' }
  expect(judge(factsOf({ domain, tokenRequest, tokenAnswer, now })).cause).toMatchObject({
    gateId: 'device-code-unexpired',
    fix: { kind: 'manual' },
  })
})

test('no check can tell it, and an assertion does not concern it', () => {
  expect(outcomeOf(gate, { tokenRequest, tokenAnswer: { status: 400, success: false } })).toMatchObject({
    state: 'unknown',
  })
  expect(outcomeOf(gate)).toMatchObject({ state: 'not-applicable' })
})
