import { expect, test } from 'vitest'
import { healthyOpa, outcomeOf } from '../case-fixture'
import gate from './credentials-once'

test('one way is open', () => {
  expect(outcomeOf(gate)).toMatchObject({ state: 'open' })
})

test('two ways are shut, and mended by sending one', () => {
  const tokenRequest = { ...healthyOpa.tokenRequest, isAuthDoubled: true }
  expect(outcomeOf(gate, { tokenRequest })).toMatchObject({
    state: 'shut',
    evidence: [{ found: ['basic', 'post'] }],
    fix: { kind: 'request', change: { credentials: 'whole' } },
  })
})
