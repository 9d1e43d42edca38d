import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-audience'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})

const tried = (audiences: Record<string, boolean>) => ({
  ...healthyOpa.domain,
  audiences: Object.entries(audiences).map(([audience, isTaken]) => ({ audience, isTaken, at: healthyOpa.now })),
})

test.each<GateRow>([
  ['Oracle’s own value is open', {}, { state: 'open' }],
  [
    'so it is without the slash, and among others',
    claims({ aud: ['oauth.idm.oracle.com', 'https://identity.oraclecloud.com'] }),
    { state: 'open' },
  ],
  [
    'the domain’s URL is open',
    claims({ aud: 'https://idcs-us.example/' }),
    { state: 'open', deciding: 'the domain’s URL' },
  ],
  [
    'the host that one procedure prints is shut',
    claims({ aud: 'https://identity.oracle.com/' }),
    { state: 'shut', fix: { change: { claims: { aud: 'https://identity.oraclecloud.com/' } } } },
  ],
  ['another domain’s URL is shut', claims({ aud: 'https://idcs-emea.example' }), { state: 'shut' }],
  [
    'a port that nobody wrote about cannot be told',
    claims({ aud: 'https://idcs-us.example:443/' }),
    { state: 'unknown' },
  ],
  [
    'a domain’s URL cannot be told when it is not known which was asked',
    {
      ...claims({ aud: 'https://idcs-0123456789abcdef0123456789abcdef.identity.oraclecloud.com' }),
      domain: undefined,
      tokenRequest: undefined,
    },
    { state: 'unknown' },
  ],
  [
    'what the domain took in a trial is open, whatever pages say',
    {
      ...claims({ aud: 'https://idcs-us.example/oauth2/v1/token' }),
      domain: tried({ 'https://idcs-us.example/oauth2/v1/token': true }),
    },
    { state: 'open', deciding: 'this domain took https://idcs-us.example/oauth2/v1/token on 2026-03-09' },
  ],
  [
    'what the domain refused in a trial is shut, though a page names it',
    { domain: tried({ 'https://identity.oraclecloud.com/': false, 'https://idcs-us.example': true }) },
    {
      state: 'shut',
      says: 'This domain refused aud https://identity.oraclecloud.com/ on 2026-03-09; it took https://idcs-us.example.',
      fix: { change: { claims: { aud: 'https://idcs-us.example' } } },
    },
  ],
  [
    'a refused value among others cannot be blamed on the trial',
    {
      ...claims({ aud: ['https://identity.oraclecloud.com/', 'x'] }),
      domain: tried({ 'https://identity.oraclecloud.com/': false, 'https://idcs-us.example': true }),
    },
    { state: 'open' },
  ],
  ['no aud is shut', claims({ aud: undefined }), { state: 'shut', says: 'The assertion has no aud.' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
