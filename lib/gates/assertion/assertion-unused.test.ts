import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-unused'

const { assertion } = healthyOpa
const pasted = (changed: Record<string, unknown>) => {
  const { sentBefore: _, claims, ...rest } = assertion
  return { ...rest, claims: { ...claims, ...changed } }
}

test.each<GateRow>([
  ['a fresh jti is open', {}, { state: 'open' }],
  [
    'one that was sent before is shut',
    { assertion: { ...assertion, sentBefore: true } },
    { state: 'shut', fix: { change: { jti: 'fresh' } } },
  ],
  ['without jti there is nothing to use up', { assertion: { ...assertion, claims: {} } }, { state: 'open' }],
  ['a pasted one cannot be told', { assertion: pasted({}) }, { state: 'unknown' }],
  [
    'the one printed in a procedure is pointed out',
    { assertion: pasted({ jti: '8c7df446-bfae-40be-be09-0ab55c655436' }) },
    { state: 'unknown', because: expect.stringContaining('printed in a published procedure') },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
