import { afterAll, describe, expect, test } from 'vitest'
import { bytesOf, openWorkshop } from '../key-files-fixture'
import { certificatesIn } from './certificates-in'
import { signingKeysIn } from './signing-keys-in'

const workshop = openWorkshop()
const { openssl, read, text } = workshop
// A minute on: certificates made below must have begun, however slow the machine.
const now = Date.now() + 60_000

afterAll(() => workshop.close())

openssl('req -x509 -newkey rsa:2048 -noenc -keyout key.pem -out cert.pem -days 365 -subj /CN=northwind')
openssl('req -x509 -newkey rsa:1024 -noenc -keyout weak.pem -out weak-cert.pem -days 365 -subj /CN=weak')
openssl('req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ec.pem -out ec-cert.pem -subj /CN=ec')
openssl('pkcs12 -export -in cert.pem -inkey key.pem -name caller -passout pass:Sesame -out store.p12')
openssl('pkcs12 -export -in weak-cert.pem -inkey weak.pem -passout pass:Sesame -out weak.p12')
openssl('pkcs8 -topk8 -in key.pem -passout pass:Sesame -out locked.pem')
openssl('x509 -in cert.pem -outform DER -out cert.der')
openssl('crl2pkcs7 -nocrl -certfile cert.pem -out chain.p7b')

const certificatesOf = (file: Parameters<typeof certificatesIn>[0], store?: string) =>
  certificatesIn(file, 'upload', { store }, now)

describe('the certificate for a domain', () => {
  const x509 = Buffer.from(read('cert.der')).toString('base64')

  test.each([
    ['PEM', () => read('cert.pem'), undefined],
    ['DER', () => read('cert.der'), undefined],
    ['PKCS#7', () => read('chain.p7b'), undefined],
    ['PKCS#12', () => read('store.p12'), 'Sesame'],
    ['PEM beside its private key', () => bytesOf(text('key.pem') + text('cert.pem')), undefined],
    ['PEM beside its locked private key', () => bytesOf(text('locked.pem') + text('cert.pem')), undefined],
  ])('is found in %s', async (_kind, file, password) => {
    expect(await certificatesOf(file(), password)).toMatchObject({
      ok: true,
      value: { found: [{ certificate: { x509 } }] },
    })
  })

  test('has the name it has in the store', async () => {
    expect(await certificatesOf(read('store.p12'), 'Sesame')).toMatchObject({ value: { found: [{ alias: 'caller' }] } })
  })

  test.each([
    ['a private key alone', () => read('key.pem'), undefined, 'private-key'],
    ['a locked private key alone', () => read('locked.pem'), undefined, 'private-key'],
    ['a store without its password', () => read('store.p12'), undefined, 'password-needed'],
    ['a store with a wrong password', () => read('store.p12'), 'sesame', 'wrong-password'],
    ['a weak key in a store', () => read('weak.p12'), 'Sesame', 'weak-key'],
    ['an elliptic-curve key', () => read('ec-cert.pem'), undefined, 'not-rsa'],
    ['another’s private key beside it', () => bytesOf(text('ec.pem') + text('cert.pem')), undefined, 'no-match'],
    ['a PDF', () => bytesOf('%PDF-1.7'), undefined, 'wrong-type'],
  ])('is not taken from %s', async (_what, file, password, code) => {
    expect(await certificatesOf(file(), password)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('what is told of a file', () => {
  openssl('pkcs12 -in store.p12 -passin pass:Sesame -noenc -out bags.pem')

  test.each([
    ['text of openssl around the blocks', () => read('bags.pem'), [/Bag Attributes/, /without a password/]],
    ['a private key without a password', () => bytesOf(text('key.pem') + text('cert.pem')), [/without a password/]],
    ['a certificate alone: nothing', () => read('cert.pem'), []],
    ['a locked key: nothing', () => bytesOf(text('locked.pem') + text('cert.pem')), []],
    ['a locked store: nothing', () => read('store.p12'), []],
  ])('%s', async (_what, file, told) => {
    const opened = await certificatesOf(file(), 'Sesame')
    expect(opened.ok && opened.value.notes).toEqual(told.map((words) => expect.stringMatching(words)))
    if (told.length === 0) return
    expect(await signingKeysIn(file(), { store: 'Sesame' })).toMatchObject({
      value: { notes: opened.ok && opened.value.notes },
    })
  })
})

describe('the key that signs', () => {
  test.each([
    ['PEM', 'key.pem', undefined],
    ['locked PEM', 'locked.pem', 'Sesame'],
    ['PKCS#12', 'store.p12', 'Sesame'],
  ])('is found in %s and cannot be copied', async (_kind, name, store) => {
    expect(await signingKeysIn(read(name), { store })).toMatchObject({
      ok: true,
      value: { found: [{ key: { extractable: false, usages: ['sign'] } }] },
    })
  })

  test.each([
    ['weak.pem', 'weak-key'],
    ['ec.pem', 'not-rsa'],
    ['cert.pem', 'wrong-type'],
    ['locked.pem', 'password-needed'],
  ])('is not taken from %s: %s', async (name, code) => {
    expect(await signingKeysIn(read(name), {})).toMatchObject({ ok: false, error: { code } })
  })
})
