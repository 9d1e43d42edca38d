import { expect, test } from 'vitest'
import { factsOf, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './tls-trusted'

const causeOf = (text: string) => judge(factsOf({ refusal: { at: 'network', text }, now })).cause

test.each([
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE: unable to verify the first certificate'],
  ['curl: (60) SSL certificate problem: self-signed certificate'],
  ['javax.net.ssl.SSLHandshakeException: PKIX path building failed'],
  ['write EPROTO: wrong version number'],
])('“%s” is this gate', (text) => {
  expect(causeOf(text)).toMatchObject({ gateId: 'tls-trusted', fix: { kind: 'manual' } })
})

test.each([['ECONNREFUSED'], ['ENOTFOUND']])('“%s” is not', (text) => {
  expect(causeOf(text)?.gateId).not.toBe('tls-trusted')
})

test('no fact but the caller’s own message tells', () => {
  expect(outcomeOf(gate).state).toBe('unknown')
  expect(outcomeOf(gate, { refusal: { at: 'network', text: 'x' } }).state).toBe('unknown')
})
