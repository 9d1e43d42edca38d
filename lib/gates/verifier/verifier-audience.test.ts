import { expect, test } from 'vitest'
import { type GateRow, healthyOic, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './verifier-audience'

const said = (text: string) => ({ refusal: { at: 'verifier' as const, text } })
const missing = said('OIDC ID Token validation error: missing claim(s) aud')

test.each<GateRow>([
  [
    'a list that is taken for none is shut',
    { ...missing, token: healthyOic.token },
    { state: 'shut', evidence: [{ expected: healthyOic.token.claims.aud }], fix: { kind: 'manual' } },
  ],
  ['one audience is no list', { ...missing, token: healthyOpa.token }, { state: 'open', deciding: 'one aud' }],
  ['what speaks of something else cannot be told', { ...said('exp'), token: healthyOic.token }, { state: 'unknown' }],
  ['Oracle’s services take lists', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
