import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-signature'

const signed = (signature: 'invalid' | 'unchecked') => ({ assertion: { ...healthyOpa.assertion, signature } })

test.each<GateRow>([
  ['a signature that fits is open', {}, { state: 'open' }],
  ['one of another key is shut', signed('invalid'), { state: 'shut', fix: { change: { signWith: 'registered' } } }],
  ['one that nobody checked cannot be told', signed('unchecked'), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
