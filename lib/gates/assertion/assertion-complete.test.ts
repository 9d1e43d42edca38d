import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-complete'

const { assertion } = healthyOpa
const without = (...names: string[]) => ({
  assertion: {
    ...assertion,
    claims: Object.fromEntries(Object.entries(assertion.claims).filter(([name]) => !names.includes(name))),
  },
})

test.each<GateRow>([
  ['one that has all is open', {}, { state: 'open' }],
  ['jti and iat are not missed', without('jti', 'iat'), { state: 'open' }],
  [
    'no exp is shut, and put in',
    without('exp'),
    { state: 'shut', says: 'The assertion has no exp.', fix: { change: { claims: { exp: { secondsFromNow: 300 } } } } },
  ],
  [
    'several are named together',
    without('iss', 'sub'),
    {
      says: 'The assertion has no iss, no sub.',
      fix: { change: { claims: { iss: clientId, sub: 'maria.ops@northwind.example' } } },
    },
  ],
  [
    'what cannot be known is for a person',
    { ...without('sub'), user: undefined },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  [
    'an empty one is none',
    { assertion: { ...assertion, claims: { ...assertion.claims, aud: '' } } },
    { says: 'The assertion has no aud.' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
