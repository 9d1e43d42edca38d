import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import gate from './verifier-issuer'

const said = (text: string) => ({ refusal: { at: 'verifier' as const, text } })

test.each<GateRow>([
  [
    'a library that compares with the address is shut, and the token’s own iss is named',
    said(
      'oidc: issuer did not match the issuer returned by provider, expected "https://idcs-us.example" got "https://identity.oraclecloud.com/"',
    ),
    { state: 'shut', evidence: [{ expected: 'https://identity.oraclecloud.com/' }], fix: { kind: 'manual' } },
  ],
  ['what speaks of something else cannot be told', said('signature verification failed'), { state: 'unknown' }],
  ['Oracle’s services are no library', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
