import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-signature'

const signed = (signature: 'invalid' | 'unchecked') => ({ assertion: { ...healthyOpa.assertion, signature } })

test.each<GateRow>([
  ['a signature that fits is open', {}, { state: 'open' }],
  ['one of another key is shut', signed('invalid'), { state: 'shut', fix: { change: { signWith: 'registered' } } }],
  ['one that nobody checked cannot be told', signed('unchecked'), { state: 'unknown' }],
  [
    'what is left of a cut one was signed by nobody',
    { assertion: { ...healthyOpa.assertion, signature: 'invalid', problems: ['It has two parts.'] } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
