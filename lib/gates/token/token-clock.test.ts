import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, seconds } from '../case-fixture'
import gate from './token-clock'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })
const answered = (date: string | undefined) => ({ serviceAnswer: { status: 401, ...(date !== undefined && { date }) } })
const fresh = { iat: seconds }
const gateway = { serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' as const } }

test.each<GateRow>([
  ['a token that does not say when it began is good from any time on', {}, { state: 'open', deciding: 'no iat' }],
  ['one of this moment is open', claims(fresh), { state: 'open' }],
  [
    'a service two hours behind takes it for one of the future',
    { ...claims(fresh), ...answered('2026-03-09T06:00:00.000Z') },
    {
      state: 'shut',
      says: 'The clock of “opa-us” is 2 h behind, so the token had not begun there.',
      fix: { kind: 'manual' },
    },
  ],
  ['half a minute is no matter', { ...claims(fresh), ...answered('2026-03-09T07:59:30.000Z') }, { state: 'open' }],
  [
    'an answer without Date cannot be told',
    { ...claims({ iat: seconds + 600 }), ...answered(undefined) },
    { state: 'unknown' },
  ],
  ['before any call it is the token that begins later', claims({ nbf: seconds + 600 }), { state: 'shut' }],
  [
    'a gateway looks at nbf alone',
    { ...claims(fresh), ...gateway, ...answered('2026-03-09T06:00:00.000Z') },
    { state: 'open', deciding: 'no nbf' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
