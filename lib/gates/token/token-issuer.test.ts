import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-issuer'

const { token, domain } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  token: { ...token, signature: 'unchecked' as const, claims: { ...token.claims, ...changed } },
})
const guid = 'idcs-0123456789abcdef0123456789abcdef'

test.each<GateRow>([
  ['a token that the domain signed is open, whatever it says', {}, { state: 'open', deciding: 'us' }],
  ['its own tenant_iss is open', claims({}), { state: 'open' }],
  [
    'a token of another tenancy is shut, and the one that came is offered',
    claims({ tenant_iss: 'https://idcs-emea.example:443' }),
    {
      state: 'shut',
      says: 'The token is of another domain than “us”.',
      evidence: [{ at: 'token.claims.tenant_iss', found: 'https://idcs-emea.example:443' }],
      fix: { change: { bearer: 'issued' } },
    },
  ],
  [
    'a host with its region is the same domain',
    {
      ...claims({ tenant_iss: `https://${guid}.us-phoenix-1.identity.oraclecloud.com:443` }),
      domain: { ...domain, url: `https://${guid}.identity.oraclecloud.com` },
    },
    { state: 'open' },
  ],
  [
    'the issuer that all domains write tells nothing',
    claims({ tenant_iss: undefined }),
    { state: 'unknown', because: 'Every domain writes this iss, and the token has no tenant_iss.' },
  ],
  [
    'an issuer of its own without its slash is still its own',
    {
      ...claims({ tenant_iss: undefined, iss: 'https://login.northwind.example' }),
      domain: { ...domain, issuer: 'https://login.northwind.example/' },
    },
    { state: 'open' },
  ],
  [
    'another server’s issuer is shut',
    claims({ tenant_iss: undefined, iss: 'https://login.microsoftonline.com/t/v2.0' }),
    { state: 'shut', evidence: [{ at: 'token.claims.iss' }] },
  ],
  ['an assertion is another gate’s matter', claims({ tok_type: undefined, iss: clientId }), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
