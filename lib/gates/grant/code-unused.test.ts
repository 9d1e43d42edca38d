import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { coming, unknownCode } from './code-fixture'
import gate from './code-unused'

test.each<GateRow>([
  ['a fresh one is open', coming({}), { state: 'open' }],
  ['a used one is shut', coming({ isUsed: true }), { state: 'shut', fix: { change: { signIn: { code: 'fresh' } } } }],
  ['what is not known decides nothing', unknownCode, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
