import { expect, test } from 'vitest'
import { healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-shape'

test('what can be decoded is open', () => {
  expect(outcomeOf(gate)).toEqual({ state: 'open' })
})

test('what cannot be decoded says where, and is signed again', () => {
  const assertion = { ...healthyOpa.assertion, problems: ['Its header is not a JSON object.'] }
  expect(outcomeOf(gate, { assertion })).toMatchObject({
    state: 'shut',
    says: 'The assertion cannot be read. Its header is not a JSON object.',
    fix: { kind: 'request', change: { assertion: 'whole' } },
  })
})
