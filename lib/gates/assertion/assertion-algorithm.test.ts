import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-algorithm'

const { assertion } = healthyOpa
const header = (header: Record<string, unknown>) => ({ assertion: { ...assertion, header } })

test.each<GateRow>([
  ['RS256 is open', {}, { state: 'open' }],
  [
    'RS512 is shut',
    header({ alg: 'RS512' }),
    {
      state: 'shut',
      says: 'The header says alg RS512; domains accept RS256.',
      fix: { change: { header: { alg: 'RS256' } } },
    },
  ],
  ['none at all is shut', header({ kid: 'x' }), { state: 'shut', evidence: [{ found: null, expected: 'RS256' }] }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
