import { describe, expect, test } from 'vitest'
import { signAssertion } from './assertion'
import { toBase64 } from './bytes'
import { makeKeyPair } from './key-pair'
import { verifyWithKeySet, verifyWithPublicKey } from './verify'

const ours = await makeKeyPair('rsa-2048', { asFile: false })
const others = await makeKeyPair('rsa-2048', { asFile: false })
const claims = { sub: 'maria', exp: 1 }
const spkiOf = async (key: CryptoKey) => toBase64(new Uint8Array(await crypto.subtle.exportKey('spki', key)))
const jwkOf = async (key: CryptoKey) => ({
  ...(await crypto.subtle.exportKey('jwk', key)),
  kid: 'SIGNING_KEY',
  // As a real domain's key says, though it is there to verify.
  key_ops: ['encrypt', 'sign'],
})

const signed = await signAssertion({ header: { alg: 'RS256', kid: 'SIGNING_KEY' }, claims }, ours.privateKey)
const spki = await spkiOf(ours.publicKey)

describe('a signature', () => {
  test('of this key is valid, however long ago the token ended', async () => {
    expect(await verifyWithPublicKey(signed, spki)).toEqual({ state: 'valid' })
    expect(await verifyWithKeySet(signed, { keys: [await jwkOf(ours.publicKey)] })).toEqual({
      state: 'valid',
      key: { kid: 'SIGNING_KEY' },
    })
  })

  test('of another key with the same key id is invalid', async () => {
    expect(await verifyWithPublicKey(signed, await spkiOf(others.publicKey))).toMatchObject({ state: 'invalid' })
    expect(await verifyWithKeySet(signed, { keys: [await jwkOf(others.publicKey)] })).toMatchObject({
      state: 'invalid',
    })
  })

  test('by a key id that the domain does not have is invalid', async () => {
    const token = await signAssertion({ header: { alg: 'RS256', kid: 'other' }, claims }, ours.privateKey)
    const verdict = await verifyWithKeySet(token, { keys: [await jwkOf(ours.publicKey)] })
    expect(verdict).toMatchObject({ state: 'invalid', because: expect.stringContaining('key id') })
  })

  test.each([
    ['cut', signed.slice(0, -20)],
    ['without its signature', signed.split('.').slice(0, 2).join('.')],
    ['empty', ''],
    ['no token at all', 'hello'],
  ])('of a token that is %s is invalid', async (_what, token) => {
    expect(await verifyWithPublicKey(token, spki)).toMatchObject({ state: 'invalid' })
  })

  test.each(['RS512', 'none', 'HS256'])('by %s is not judged', async (alg) => {
    const token = await signAssertion({ header: { alg }, claims }, ours.privateKey)
    expect(await verifyWithPublicKey(token, spki)).toMatchObject({ state: 'unchecked' })
  })

  test('is found among two keys of one name, and told by its thumbprint', async () => {
    const [old, new_] = [await jwkOf(others.publicKey), await jwkOf(ours.publicKey)]
    const keys = [
      { ...old, x5t: 'old' },
      { ...new_, x5t: 'new' },
    ]
    expect(await verifyWithKeySet(signed, { keys })).toEqual({
      state: 'valid',
      key: { kid: 'SIGNING_KEY', x5t: 'new' },
    })
    const withX5t = async (x5t: string) =>
      signAssertion({ header: { alg: 'RS256', kid: 'SIGNING_KEY', x5t }, claims }, ours.privateKey)
    expect(await verifyWithKeySet(await withX5t('new'), { keys })).toMatchObject({ key: { x5t: 'new' } })
    expect(await verifyWithKeySet(await withX5t('old'), { keys })).toMatchObject({
      state: 'invalid',
      because: 'It was changed or cut after it was signed.',
    })
    expect(await verifyWithKeySet(await withX5t('gone'), { keys: keys.slice(0, 1) })).toMatchObject({
      state: 'invalid',
      because: expect.stringContaining('x5t gone, and the key set has old'),
    })
  })

  test.each([
    ['HS256', { alg: 'HS256' }, 'share'],
    ['none', { alg: 'none' }, 'never signed'],
    ['ES256', { alg: 'ES256' }, 'RS256 alone'],
    ['no algorithm', {}, 'names no algorithm'],
  ])('by %s says why it is not judged', async (_alg, header, says) => {
    const token = await signAssertion({ header, claims }, ours.privateKey)
    for (const verdict of [
      await verifyWithPublicKey(token, spki),
      await verifyWithKeySet(token, { keys: [await jwkOf(ours.publicKey)] }),
    ])
      expect(verdict).toMatchObject({ state: 'unchecked', because: expect.stringContaining(says) })
  })

  test('of an encrypted token is not judged', async () => {
    const token = `${signed.split('.')[0]}.a.b.c.d`
    expect(await verifyWithPublicKey(token, spki)).toMatchObject({ because: expect.stringContaining('encrypted') })
  })

  test('is not judged by a key set without a key that can be read', async () => {
    const keys = [{ kty: 'RSA', kid: 'SIGNING_KEY', n: '!' }]
    expect(await verifyWithKeySet(signed, { keys })).toMatchObject({ state: 'unchecked' })
  })

  test('against keys that are none is not judged', async () => {
    expect(await verifyWithPublicKey(signed, 'AAAA')).toMatchObject({ state: 'unchecked' })
  })
})
