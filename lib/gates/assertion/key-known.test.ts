import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './key-known'

const { assertion } = healthyOpa
const header = (header: Record<string, unknown>) => ({ assertion: { ...assertion, header } })

test.each<GateRow>([
  ['an attached alias is open', {}, { state: 'open', deciding: 'kid northwind-2026 = alias' }],
  ['the case of an alias makes no difference', header({ kid: 'Northwind-2026' }), { state: 'open' }],
  ['x5t alone is compared with the thumbprint', header({ x5t: 'thumbprint-of-the-certificate' }), { state: 'open' }],
  [
    'a certificate that was taken off the application is attached again',
    { app: { ...healthyOpa.app, certificates: [] } },
    {
      state: 'shut',
      says: '“Northwind caller” has no certificate at all.',
      fix: { kind: 'change', desired: { apps: [{ certificates: { contains: ['northwind-2026'] } }] } },
    },
  ],
  [
    'one that the domain lost too is set up anew',
    { app: { ...healthyOpa.app, certificates: [] }, certificates: [] },
    { state: 'shut', fix: { kind: 'recipe' } },
  ],
  [
    'another alias is told by name',
    header({ kid: 'assert' }),
    { state: 'shut', says: '“Northwind caller” has no certificate for kid “assert”.' },
  ],
  ['a header that names no key is another gate’s finding', header({}), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
