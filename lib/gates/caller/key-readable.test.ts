import { expect, test } from 'vitest'
import { factsOf, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './key-readable'

const causeOf = (text: string) => judge(factsOf({ refusal: { at: 'caller', text }, now })).cause

test.each([
  [
    'java.lang.ClassCastException: org.bouncycastle.asn1.pkcs.PrivateKeyInfo cannot be cast to org.bouncycastle.openssl.PEMKeyPair',
  ],
  ['error:1E08010C:DECODER routines::unsupported'],
  ['unable to load key: PEM routines:get_name:no start line'],
])('“%s” is this gate', (text) => {
  expect(causeOf(text)).toMatchObject({ gateId: 'key-readable', fix: { kind: 'manual' } })
})

test.each([['ENOTFOUND'], ['something else']])('“%s” is not', (text) => {
  expect(causeOf(text)?.gateId).not.toBe('key-readable')
})

test('no fact but the caller’s own message tells', () => {
  expect(outcomeOf(gate).state).toBe('unknown')
  expect(outcomeOf(gate, { refusal: { at: 'caller', text: 'x' } }).state).toBe('unknown')
})
