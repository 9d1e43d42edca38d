import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeVerifier } from '@/lib/domain/node-verifier'
import { webVerifier } from './web-verifier'

const [ours, others] = [
  generateKeyPairSync('rsa', { modulusLength: 2048 }),
  generateKeyPairSync('rsa', { modulusLength: 2048 }),
]
const input = 'eyJhbGciOiJSUzI1NiJ9.e30'
const token = `${input}.${createSign('sha256').update(input).sign(ours.privateKey, 'base64url')}`
// As a real domain's key says, though it is there to verify.
const [key, other] = [ours, others].map(({ publicKey }) => ({
  ...publicKey.export({ format: 'jwk' }),
  key_ops: ['encrypt', 'sign'],
}))
if (!key || !other) throw new Error('no keys')
const broken = { kty: 'RSA', n: '!', e: 'AQAB' }

test.each([
  ['a browser', webVerifier],
  ['Node', nodeVerifier],
])('%s tells which signatures the keys made', async (_where, verifier) => {
  const verify = verifier()
  expect(
    await verify([
      { token, keys: [key] },
      { token, keys: [other] },
      { token, keys: [other, key] },
      { token: token.replace('.e30.', '.e31.'), keys: [key] },
      { token: token.slice(0, -8), keys: [key] },
      { token, keys: [{ kty: 'RSA' }] },
      { token, keys: [broken, key] },
    ]),
  ).toEqual([true, false, true, false, false, undefined, true])
})
