import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, now, outcomeOf, seconds } from '../case-fixture'
import gate from './refresh-unexpired'

const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' }
const endsIn = (more: number) => ({ endsAt: new Date((seconds + more) * 1000).toISOString() })

test.each<GateRow>([
  ['one that ends tomorrow is open', { now, tokenRequest, refresh: endsIn(86_400) }, { deciding: 'ends in 1 day' }],
  [
    'one that ended is shut',
    { now, tokenRequest, refresh: endsIn(-60) },
    { state: 'shut', says: 'The refresh token ended 1 min ago.', fix: { kind: 'manual' } },
  ],
  ['what is not known decides nothing', { now, tokenRequest, refresh: {} }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
