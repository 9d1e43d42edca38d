import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './subject-active'

test.each<GateRow>([
  ['an active user is open', {}, { state: 'open', deciding: 'Maria Ops' }],
  [
    'a deactivated one is shut, and can be activated',
    { user: { ...healthyOpa.user, isActive: false } },
    { state: 'shut', fix: { desired: { users: [{ id: 'user-1', isActive: true }] } } },
  ],
  ['no such user is another gate’s finding', { user: null }, { state: 'unknown' }],
  [
    'what is known of one user says nothing about another',
    { user: { ...healthyOpa.user, userName: 'li@emea.example', isActive: false } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
