import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './certificate-valid'

const dates = (changed: { notBefore?: string; notAfter?: string }) => ({
  certificates: healthyOpa.certificates.map((certificate) => ({ ...certificate, ...changed })),
})

test.each<GateRow>([
  ['a certificate within its dates is open', {}, { state: 'open' }],
  [
    'one that ended yesterday is shut',
    dates({ notAfter: '2026-03-08T08:00:00.000Z' }),
    {
      state: 'shut',
      says: 'The certificate “northwind-2026” ended 1 day ago.',
      fix: { kind: 'recipe', recipe: 'opa-jwt-assertion' },
    },
  ],
  [
    'one that has not begun is shut',
    dates({ notBefore: '2026-03-09T09:00:00.000Z' }),
    { state: 'shut', says: 'The certificate “northwind-2026” begins in 1 h.' },
  ],
  [
    'the domain’s clock counts, not ours',
    {
      ...dates({ notAfter: '2026-03-10T08:00:00.000Z' }),
      tokenAnswer: { status: 401, success: false, date: '2026-03-11T08:00:00.000Z' },
    },
    { state: 'shut' },
  ],
  ['without dates it cannot be told', dates({ notAfter: '' }), { state: 'unknown' }],
  ['a certificate that is not there is another gate’s finding', { certificates: [] }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
