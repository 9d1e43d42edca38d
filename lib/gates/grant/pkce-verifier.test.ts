import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { coming, unknownCode } from './code-fixture'
import gate from './pkce-verifier'

test.each<GateRow>([
  ['the right one is open', coming({}), { state: 'open' }],
  [
    'another is shut',
    coming({ fitsChallenge: false }),
    {
      state: 'shut',
      says: 'The code verifier is that of another sign-in.',
      fix: { change: { signIn: { verifier: 'right' } } },
    },
  ],
  ['none is shut', coming({ fitsChallenge: null }), { says: 'No code_verifier was sent.' }],
  ['what is not known decides nothing', unknownCode, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
