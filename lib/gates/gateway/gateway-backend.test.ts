import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway } from '../policy-fixture'
import gate from './gateway-backend'

const answered = (status: number, challenge?: string) => ({
  ...calledGateway,
  serviceAnswer: { status, ...(challenge !== undefined && { challenge }) },
})

test.each<GateRow>([
  ['an answer is open', answered(200), { state: 'open' }],
  ['502 is a backend that cannot be reached', answered(502), { state: 'shut', fix: { kind: 'manual' } }],
  ['504 is one that takes too long', answered(504), { says: expect.stringMatching(/in time\.$/) }],
  ['a bare challenge is the gateway’s own', answered(401, 'Bearer'), { state: 'open' }],
  ['whose any other 401 is cannot be told', answered(401, 'Basic realm="orders"'), { state: 'unknown' }],
  ['whose 403 it is cannot be told', answered(403), { state: 'unknown' }],
  ['Oracle’s services are called directly', { serviceAnswer: { status: 502 } }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
