import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-key-named'

const { assertion } = healthyOpa
const header = (header: Record<string, unknown>) => ({ assertion: { ...assertion, header } })

test.each<GateRow>([
  ['a kid in the header is open', {}, { state: 'open', deciding: 'kid northwind-2026' }],
  ['an x5t alone does as well', header({ alg: 'RS256', x5t: 'abc' }), { state: 'open' }],
  [
    'kid among the claims is found there, and put where it belongs',
    { assertion: { ...assertion, header: { alg: 'RS256' }, claims: { ...assertion.claims, kid: 'northwind-2026' } } },
    {
      state: 'shut',
      says: 'kid stands among the claims; the header has neither kid nor x5t.',
      fix: { change: { header: { kid: 'northwind-2026' }, claims: { kid: null } } },
    },
  ],
  [
    'without kid and x5t the application’s own certificate is offered',
    header({ alg: 'RS256' }),
    { state: 'shut', fix: { change: { header: { kid: 'northwind-2026' } } } },
  ],
  [
    'with nothing to offer a person has to look',
    { ...header({}), app: null },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
