import { expect, test } from 'vitest'
import { factsOf, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './host-found'

const causeOf = (text: string) => judge(factsOf({ refusal: { at: 'network', text }, now })).cause

test.each([
  ['getaddrinfo ENOTFOUND idcs-0.identity.oraclecloud.com'],
  ['curl: (6) Could not resolve host: idcs-0.identity.oraclecloud.com'],
  ['java.net.UnknownHostException: idcs-0'],
])('“%s” is this gate', (text) => {
  expect(causeOf(text)).toMatchObject({ gateId: 'host-found', fix: { kind: 'manual' } })
})

test.each([['ECONNREFUSED 127.0.0.1:443'], ['self-signed certificate']])('“%s” is not', (text) => {
  expect(causeOf(text)?.gateId).not.toBe('host-found')
})

test('no fact but the caller’s own message tells', () => {
  expect(outcomeOf(gate).state).toBe('unknown')
  expect(outcomeOf(gate, { refusal: { at: 'network', text: 'x' } }).state).toBe('unknown')
})
