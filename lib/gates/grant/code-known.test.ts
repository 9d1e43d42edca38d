import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { coming, unknownCode } from './code-fixture'
import gate from './code-known'

test.each<GateRow>([
  ['the one that came back is open', coming({}), { state: 'open' }],
  ['another is shut', coming({ isOther: true }), { state: 'shut', fix: { change: { signIn: { code: 'fresh' } } } }],
  ['one of unknown origin decides nothing', unknownCode, { state: 'unknown' }],
  ['an assertion brings none', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
