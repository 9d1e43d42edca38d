import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './credentials-form'

const { tokenRequest } = healthyOpa
const { authProblems: _, ...unseen } = tokenRequest

test.each<GateRow>([
  ['a header without flaw is open', { tokenRequest: { ...tokenRequest, authProblems: [] } }, { state: 'open' }],
  [
    'a broken one says what is wrong',
    { tokenRequest: { ...tokenRequest, authProblems: ['Its Base64 text has a blank in it.'] } },
    { state: 'shut', says: 'Its Base64 text has a blank in it.', fix: { change: { credentials: 'whole' } } },
  ],
  ['one that nobody showed cannot be told', { tokenRequest: unseen }, { state: 'unknown' }],
  [
    'a client that sends no header has none to break',
    { tokenRequest: { ...tokenRequest, clientAuth: 'post' } },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
