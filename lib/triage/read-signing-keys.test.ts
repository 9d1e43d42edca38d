import { describe, expect, test } from 'vitest'
import { makeKeyPair, toPem } from '../jose/key-pair'
import { makeSelfSigned } from '../jose/self-signed'
import { readSigningKeys } from './read-signing-keys'

const pair = await makeKeyPair('rsa-2048', { asFile: true })
const der = await makeSelfSigned({
  keys: pair,
  commonName: 'northwind',
  now: Date.now(),
  days: 30,
  serial: new Uint8Array([7]),
})
const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
const { n = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
const bytes = (text: string) => new TextEncoder().encode(text)
const pem = toPem('CERTIFICATE', der)
const keySet = JSON.stringify({ keys: [{ kty: 'RSA', n, e: 'AQAB', kid: 'SIGNING_KEY', key_ops: ['sign'] }] })
const elliptic = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
const ellipticPem = toPem('PUBLIC KEY', new Uint8Array(await crypto.subtle.exportKey('spki', elliptic.publicKey)))

describe('the same key is read from', () => {
  test.each([
    ['a key set', bytes(keySet), { kid: 'SIGNING_KEY' }],
    ['a key set behind a byte order mark', bytes(`\uFEFF${keySet}`), { kid: 'SIGNING_KEY' }],
    ['a certificate in PEM', bytes(pem), { x5t: expect.stringMatching(/^[\w-]{27}$/) }],
    ['a certificate in DER', der, { x5t: expect.stringMatching(/^[\w-]{27}$/) }],
    ['a public key in PEM', bytes(toPem('PUBLIC KEY', spki)), {}],
    ['a public key in DER', spki, {}],
  ])('%s', async (_what, file, names) => {
    expect(await readSigningKeys(file)).toEqual({ ok: true, value: [{ kty: 'RSA', n, e: 'AQAB', ...names }] })
  })
})

test('two blocks of one file are two keys', async () => {
  expect(await readSigningKeys(bytes(pem + toPem('PUBLIC KEY', spki)))).toMatchObject({
    value: [{ n }, { n }],
  })
})

describe('a file that gives none gets a sentence:', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
    ['nothing', bytes(''), /neither a key set/],
    ['a page', bytes('<html>'), /neither a key set/],
    ['a key set that was cut', bytes(keySet.slice(0, 40)), /not JSON/],
    ['a certificate that was cut', bytes(pem.slice(0, 200)), /neither a key set/],
    ['a key set without a key', bytes('{"keys":[]}'), /no RSA key/],
    ['a key of another kind', bytes(ellipticPem), /no RSA key/],
    ['a private key', bytes(pair.pem ?? ''), /private key/],
    ['a certificate with its private key', bytes(pem + (pair.pem ?? '')), /private key/],
    ['a private key in JSON', bytes(keySet.replace('"kid"', '"d":"AQAB","kid"')), /private key/],
    ['a file that is far too big', new Uint8Array(1_000_001), /too big/],
  ])('%s', async (_what, file, says) => {
    expect(await readSigningKeys(file)).toEqual({ ok: false, error: expect.stringMatching(says) })
  })
})
