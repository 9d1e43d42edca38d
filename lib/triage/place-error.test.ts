import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { findKnownWords } from './place-error'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const now = '2026-03-09T08:00:00.000Z'
const causeOf = (text: string) => judge(toFacts(readPaste(text), now)).cause?.gateId

test.each([
  ['curl: (6) Could not resolve host: idcs-0.identity.oraclecloud.com', 'host-found'],
  ['Error: connect ECONNREFUSED 127.0.0.1:443\n    at TCPConnectWrap.afterConnect', 'host-reachable'],
  ['SSL certificate problem: self-signed certificate in certificate chain', 'tls-trusted'],
  ['Cannot recover Key', 'key-readable'],
  ['AADSTS700027: The certificate … is not registered on application. [Reason - The key was not found.', 'key-known'],
  [
    '{"error": "invalid_request", "error_description": "Non-unique \'jti\' claim in client_assertion JWT"}',
    'assertion-unused',
  ],
  ['2026-03-09 WARN step 1\n2026-03-09 ERROR AUTH-3003 Your account is deactivated.', 'subject-active'],
])('“%s” is told by its words', (text, gate) => {
  expect(causeOf(text)).toBe(gate)
})

test('a text without such words is none', () => {
  expect(findKnownWords('Everything is fine.\nReally.')).toBeUndefined()
})

test('any text is read', () => {
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => void causeOf(text)))
})
