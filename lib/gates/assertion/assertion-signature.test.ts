import { expect, test } from 'vitest'
import { healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-signature'

const signed = (signature: 'invalid' | 'unchecked') => ({ assertion: { ...healthyOpa.assertion, signature } })

test.each([
  ['a signature that fits is open', {}, { state: 'open' }],
  ['one of another key is shut', signed('invalid'), { state: 'shut', fix: { change: { signWith: 'registered' } } }],
  ['one that nobody checked cannot be told', signed('unchecked'), { state: 'unknown' }],
] as const)('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
