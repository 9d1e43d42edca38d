import { expect, test } from 'vitest'
import { deviceCode } from '../../facts/grant-types'
import { factsOf, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './device-decided'

const { domain } = healthyOpa
const tokenRequest = { ...healthyOpa.tokenRequest, grantType: deviceCode }

test('authorization_pending of a device’s request is this gate', () => {
  const tokenAnswer = { status: 400, success: false, error: 'authorization_pending' }
  expect(judge(factsOf({ domain, tokenRequest, tokenAnswer, now })).cause).toMatchObject({
    gateId: 'device-decided',
    fix: { kind: 'manual' },
  })
})

test('no check can tell it, and an assertion does not concern it', () => {
  expect(outcomeOf(gate, { tokenRequest, tokenAnswer: { status: 400, success: false } })).toMatchObject({
    state: 'unknown',
  })
  expect(outcomeOf(gate)).toMatchObject({ state: 'not-applicable' })
})

test('a device that asks too often is told so', () => {
  const tokenAnswer = { status: 400, success: false, error: 'slow_down' }
  expect(judge(factsOf({ tokenAnswer, now })).cause).toMatchObject({
    gateId: 'device-decided',
    says: 'Nobody has let the device in yet, and it asks too often.',
  })
})
