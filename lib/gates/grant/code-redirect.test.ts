import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { coming, unknownCode } from './code-fixture'
import gate from './code-redirect'

test.each<GateRow>([
  ['the same address is open', coming({}), { state: 'open' }],
  [
    'another is shut',
    coming({ redirectUri: 'https://a.example/?x' }),
    { state: 'shut', fix: { change: { signIn: { exchangeRedirectUri: 'the same' } } } },
  ],
  ['what is not known decides nothing', unknownCode, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
