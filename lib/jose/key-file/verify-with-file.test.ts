import { describe, expect, test } from 'vitest'
import { signAssertion } from '../assertion'
import type { Bytes } from '../bytes'
import { makeKeyPair, toPem } from '../key-pair'
import { makeSelfSigned } from '../self-signed'
import { verifyWithFile } from './verify-with-file'

const ours = await makeKeyPair('rsa-2048', { asFile: true })
const others = await makeKeyPair('rsa-2048', { asFile: false })
const token = await signAssertion({ header: { alg: 'RS256' }, claims: { sub: 'maria' } }, ours.privateKey)

const certificateOf = (keys: CryptoKeyPair, days = 30) =>
  makeSelfSigned({ keys, commonName: 'northwind', now: Date.now() - 86_400_000, days, serial: new Uint8Array([7]) })
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)

const ourDer = await certificateOf(ours)
const ended = await certificateOf(ours, 0)
const ourPem = toPem('CERTIFICATE', ourDer)
const otherPem = toPem('CERTIFICATE', await certificateOf(others))
const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', ours.publicKey))
const keySet = JSON.stringify({
  keys: [await crypto.subtle.exportKey('jwk', others.publicKey), await crypto.subtle.exportKey('jwk', ours.publicKey)],
})

describe('the key that signed is found in', () => {
  test.each<[what: string, bytes: Bytes, tried: number, subject: string | undefined]>([
    ['a DER certificate', ourDer, 1, 'CN=northwind'],
    ['a PEM certificate', bytesOf(ourPem), 1, 'CN=northwind'],
    ['the second certificate of a file', bytesOf(otherPem + ourPem), 2, 'CN=northwind'],
    ['a certificate that has ended', ended, 1, 'CN=northwind'],
    ['a bare public key', bytesOf(toPem('PUBLIC KEY', publicKey)), 1, undefined],
    ['the public half of a private key', bytesOf(ours.pem ?? ''), 1, undefined],
    ['a key set as a domain gives it', bytesOf(keySet), 2, undefined],
  ])('%s', async (_what, bytes, tried, subject) => {
    const checked = await verifyWithFile(token, bytes, {})
    if (!checked.ok) throw new Error(checked.error.message)
    expect(checked.value).toMatchObject({ verdict: { state: 'valid' }, tried })
    expect(checked.value.certificate?.subject).toBe(subject)
  })
})

test('another’s certificate does not fit, and is named', async () => {
  expect(await verifyWithFile(token, bytesOf(otherPem), {})).toMatchObject({
    ok: true,
    value: { verdict: { state: 'invalid' }, certificate: { subject: 'CN=northwind' } },
  })
})

test('a cut token is not called another’s', async () => {
  const cut = token.slice(0, -30)
  expect(await verifyWithFile(cut, ourDer, {})).toMatchObject({
    value: { verdict: { state: 'invalid', because: expect.stringContaining('it was cut') } },
  })
})

test.each([
  ['a text', 'no key in it'],
  ['nothing', ''],
])('%s checks nothing, and says what would', async (_what, text) => {
  expect(await verifyWithFile(token, bytesOf(text), {})).toMatchObject({ ok: false, error: { code: 'wrong-type' } })
})
