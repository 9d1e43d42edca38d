import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-genuine'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  token: { ...token, signature: 'invalid' as const, claims: { ...token.claims, ...changed } },
})

test.each<GateRow>([
  ['a whole token of the domain is open', {}, { state: 'open' }],
  [
    'a cut one is shut, and says where',
    { token: { ...token, problems: ['Its signature has 241 bytes, which no RSA key makes: it was cut.'] } },
    { state: 'shut', fix: { change: { token: 'whole' } } },
  ],
  ['a signature that does not fit is shut', { token: { ...token, signature: 'invalid' } }, { state: 'shut' }],
  [
    'a token of another domain is that domain’s to judge',
    claims({ tenant_iss: 'https://idcs-emea.example:443' }),
    { state: 'unknown' },
  ],
  ['so is an assertion its signer’s', claims({ tok_type: undefined, iss: clientId }), { state: 'unknown' }],
  [
    'an unchecked one cannot be told',
    { token: { ...token, signature: 'unchecked', uncheckedBecause: 'The keys are private.' } },
    { state: 'unknown', because: 'The keys are private.' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
