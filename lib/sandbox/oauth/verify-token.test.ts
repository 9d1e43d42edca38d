import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyRs256 } from './verify-token'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const edwards = generateKeyPairSync('ed25519')
const signature = sign('sha256', Buffer.from('a.b'), rsa.privateKey).toString('base64url')
const ellipticSignature = sign('sha256', Buffer.from('a.b'), elliptic.privateKey).toString('base64url')

test.each([
  ['the key that signed', 'a.b', signature, rsa.publicKey, true],
  ['other data', 'a.c', signature, rsa.publicKey, false],
  ['another key', 'a.b', signature, other.publicKey, false],
  ['no signature', 'a.b', '', rsa.publicKey, false],
  ['half a signature', 'a.b', signature.slice(0, 100), rsa.publicKey, false],
  ['a key of an elliptic curve', 'a.b', signature, elliptic.publicKey, false],
  ['a genuine signature of an elliptic curve', 'a.b', ellipticSignature, elliptic.publicKey, false],
  ['a key that knows no SHA-256', 'a.b', signature, edwards.publicKey, false],
])('%s is told', (_, data, given, key, isGenuine) => {
  expect(verifyRs256(data, given, key)).toBe(isGenuine)
})
