import { expect, test } from 'vitest'
import { factsOf, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './host-reachable'

const causeOf = (text: string) => judge(factsOf({ refusal: { at: 'network', text }, now })).cause

test.each([
  ['connect ECONNREFUSED 127.0.0.1:9'],
  ['curl: (28) Connection timed out after 5001 milliseconds'],
  ['java.net.ConnectException: Connection refused'],
  ['no answer within 15 s'],
])('“%s” is this gate', (text) => {
  expect(causeOf(text)).toMatchObject({ gateId: 'host-reachable', fix: { kind: 'manual' } })
})

test.each([['ENOTFOUND'], ['SSL certificate problem']])('“%s” is not', (text) => {
  expect(causeOf(text)?.gateId).not.toBe('host-reachable')
})

test('no fact but the caller’s own message tells', () => {
  expect(outcomeOf(gate).state).toBe('unknown')
  expect(outcomeOf(gate, { refusal: { at: 'network', text: 'x' } }).state).toBe('unknown')
})
