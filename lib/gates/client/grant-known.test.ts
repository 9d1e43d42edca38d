import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, jwtBearer, outcomeOf } from '../case-fixture'
import gate from './grant-known'

const asking = (grantType: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, grantType } })

test.each<GateRow>([
  ['a documented grant is open', {}, { state: 'open', deciding: 'JWT assertion' }],
  [
    'a short name is none, and the one that was meant is offered',
    asking('jwt-bearer'),
    { state: 'shut', says: '“jwt-bearer” is no grant.', fix: { kind: 'request', change: { grantType: jwtBearer } } },
  ],
  ['so is a hyphen', asking('client-credentials'), { fix: { change: { grantType: 'client_credentials' } } }],
  ['nonsense is explained', asking('magic'), { state: 'shut', fix: { kind: 'manual' } }],
  ['a body nobody saw cannot be told', asking(''), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
