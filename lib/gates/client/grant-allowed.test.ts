import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, jwtBearer, outcomeOf } from '../case-fixture'
import gate from './grant-allowed'

test.each<GateRow>([
  ['a grant that is listed is open', {}, { state: 'open', deciding: 'JWT assertion' }],
  [
    'a grant that is not listed is shut, and can be allowed',
    { app: { ...healthyOpa.app, allowedGrants: ['client_credentials'] } },
    {
      state: 'shut',
      evidence: [{ found: ['client_credentials'], expected: jwtBearer }],
      fix: { desired: { apps: [{ allowedGrants: { contains: [jwtBearer] } }] } },
    },
  ],
  [
    'what is no grant is not for the application to allow',
    { tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'jwt-bearer' } },
    { state: 'unknown' },
  ],
  [
    'an application made by Oracle cannot be changed',
    { app: { ...healthyOpa.app, allowedGrants: [], isOracleService: true } },
    { state: 'shut', fix: { kind: 'recipe', recipe: 'opa-jwt-assertion' } },
  ],
  [
    'a request whose body was not shown cannot be judged',
    { tokenRequest: { ...healthyOpa.tokenRequest, grantType: '' } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
