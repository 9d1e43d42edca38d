import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { signingInput, userAssertion } from './assertion'
import { pastedSignature, rawSignature, signatureFile } from './pasted-signature'

const frozen = userAssertion({ clientId: 'a41c', userName: 'maria', alias: 'key', now: 1_773_043_200_000, jti: 'one' })
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signature = createSign('sha256').update(signingInput(frozen)).sign(privateKey)
const whole = `${signingInput(frozen)}.${signature.toString('base64url')}`
const assertionOf = (text: string) => {
  const read = pastedSignature(text, frozen)
  return read.ok ? read.value.assertion : read.error
}

test.each<[string, string]>([
  ['base64url', signature.toString('base64url')],
  ['base64', signature.toString('base64')],
  ['base64 in lines', signature.toString('base64').replace(/(.{64})/g, '$1\r\n')],
  ['hex', signature.toString('hex')],
  [
    'hex with colons',
    signature
      .toString('hex')
      .toUpperCase()
      .replace(/(..)(?!$)/g, '$1:'),
  ],
  ['what openssl dgst -hex prints', `RSA-SHA2-256(stdin)= ${signature.toString('hex')}\n`],
  ['what a vault prints', `vault:v1:${signature.toString('base64')}`],
  ['in quotes', `"${signature.toString('base64')}"`],
  ['the whole assertion', ` ${whole}\n`],
])('a signature is taken as %s', (_, text) => {
  expect(assertionOf(text)).toBe(whole)
})

test('a file is taken as text or as the bytes themselves', () => {
  for (const bytes of [signature, Buffer.from(`${signature.toString('base64')}\n`)]) {
    const read = signatureFile(new Uint8Array(bytes), frozen)
    expect(read.ok && read.value.assertion).toBe(whole)
  }
})

const otherInput = signingInput({ ...frozen, claims: { ...frozen.claims, sub: 'bob' } })

test('a whole assertion of other claims is taken as what it is', () => {
  const read = pastedSignature(`${otherInput}.${signature.toString('base64url')}`, frozen)
  expect(read).toMatchObject({ ok: true, value: { isOther: true, draft: { claims: { sub: 'bob' } } } })
})

test.each<[string, string, RegExp]>([
  ['nothing', ' \n', /Nothing was pasted/],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIE', /private key\. Nothing of it was kept/],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIE', /PEM file/],
  ['the input itself', signingInput(frozen), /signing input itself/],
  ['a digest', 'ab'.repeat(32), /a digest, not a signature/],
  ['half of it', signature.toString('base64').slice(0, 200), /It was cut/],
  ['one byte short', signature.subarray(1).toString('base64'), /255 bytes/],
  ['one byte long', Buffer.concat([signature, Buffer.of(1)]).toString('base64'), /257 bytes/],
  ['a sentence', 'Permission denied!', /neither base64 nor hex: “!”/],
  ['four parts', `${whole}.x`, /4 parts/],
  ['a short key', 'ab'.repeat(128), /1024 bits/],
  ['raw ECDSA', 'ab'.repeat(64), /elliptic-curve/],
  ['DER ECDSA', `3046${'ab'.repeat(70)}`, /elliptic-curve/],
])('%s is refused with what to do', (_, text, says) => {
  expect(assertionOf(text)).toMatch(says)
})

test('the bytes of an elliptic-curve signature are refused too', () => {
  const { privateKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const read = rawSignature(new Uint8Array(createSign('sha256').update('x').sign(curve)), frozen)
  expect(read.ok ? '' : read.error).toMatch(/elliptic-curve/)
})
