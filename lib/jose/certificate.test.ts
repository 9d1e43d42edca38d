import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Certificate, readCertificateFile } from './certificate'
import { bytesOf, hasKeytool, openWorkshop } from './key-files-fixture'

const workshop = openWorkshop()
const { openssl, keytool, read, text, write } = workshop
// A minute on: certificates made below must have begun, however slow the machine.
const now = Date.now() + 60_000

beforeAll(() => {
  openssl('req -x509 -newkey rsa:2048 -noenc -keyout key.pem -out cert.pem -days 365 -subj /CN=northwind/O=Northwind')
  openssl('x509 -in cert.pem -outform DER -out cert.der')
  openssl('req -x509 -newkey rsa:1024 -noenc -keyout weak.key -out weak.pem -days 365 -subj /CN=weak')
  openssl(
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ec.key -out ec.pem -days 365 -subj /CN=ec',
  )
  openssl('req -x509 -key key.pem -sha1 -out sha1.pem -days 365 -subj /CN=old')
  openssl('req -x509 -key key.pem -md5 -out md5.pem -days 365 -subj /CN=older')
  openssl('req -new -key key.pem -out request.pem -subj /CN=request')
  openssl('req -in request.pem -outform DER -out request.der')
  openssl('rsa -in key.pem -traditional -out pkcs1.pem')
  openssl('rsa -in key.pem -traditional -outform DER -out pkcs1.der')
  openssl('pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out pkcs8.der')
  openssl('pkcs8 -topk8 -in key.pem -passout pass:secret -out locked.pem')
  openssl('pkcs8 -topk8 -in key.pem -passout pass:secret -outform DER -out locked.der')
  openssl('rsa -in key.pem -traditional -aes256 -passout pass:secret -out locked-pkcs1.pem')
  openssl('ec -in ec.key -out ec-sec1.pem')
  openssl('ec -in ec.key -outform DER -out ec-sec1.der')
  openssl('pkcs12 -export -in cert.pem -inkey key.pem -passout pass:secret -out store.p12')
  openssl('pkcs12 -in store.p12 -noenc -nocerts -passin pass:secret -out bags.pem')
  openssl('pkey -in key.pem -pubout -out public.pem')
  openssl('pkey -in key.pem -pubout -outform DER -out public.der')
  openssl('crl2pkcs7 -nocrl -certfile cert.pem -out chain.p7b')
})

afterAll(() => workshop.close())

const certificate = async (bytes: Parameters<typeof readCertificateFile>[0]): Promise<Certificate> => {
  const result = await readCertificateFile(bytes, 'upload', now)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const problem = async (bytes: Parameters<typeof readCertificateFile>[0], name = 'upload', at = now) => {
  const result = await readCertificateFile(bytes, name, at)
  return result.ok ? 'accepted' : result.error
}

describe('a certificate', () => {
  test('is read as openssl reads it', async () => {
    const found = await certificate(read('cert.der'))
    const fingerprint = (hash: string) => openssl(`x509 -in cert.pem -noout -fingerprint -${hash}`).trim().split('=')[1]
    expect(found).toMatchObject({
      sha1Hex: fingerprint('sha1'),
      sha256Hex: fingerprint('sha256'),
      keyBits: 2048,
      alg: 'SHA-256 with RSA',
      x509: Buffer.from(read('cert.der')).toString('base64'),
      spki: Buffer.from(read('public.der')).toString('base64'),
      warnings: [],
    })
    expect(found.subject).toBe('CN=northwind, O=Northwind')
    const end = new Date(openssl('x509 -in cert.pem -noout -enddate').trim().slice('notAfter='.length))
    expect(found.notAfter).toBe(end.toISOString())
  })

  test('has the x5t that the documented openssl line prints', async () => {
    const sha1 = Buffer.from(openssl('dgst -sha1 -hex cert.der').trim().split('= ')[1] ?? '', 'hex')
    expect((await certificate(read('cert.der'))).x5t).toBe(sha1.toString('base64url'))
    expect((await certificate(read('cert.der'))).x5t).toHaveLength(27)
  })

  test.each([
    ['PEM', () => read('cert.pem')],
    ['base64 without armour', () => bytesOf(Buffer.from(read('cert.der')).toString('base64'))],
    ['PEM with Windows line ends', () => bytesOf(text('cert.pem').replaceAll('\n', '\r\n'))],
    ['PEM after a text print', () => bytesOf(openssl('x509 -in cert.pem -text'))],
    [
      'PEM in UTF-16, as PowerShell saves it',
      () => new Uint8Array(Buffer.from(`\ufeff${text('cert.pem')}`, 'utf16le')),
    ],
    [
      'PEM with the label X509 CERTIFICATE',
      () => bytesOf(text('cert.pem').replaceAll('CERTIFICATE', 'X509 CERTIFICATE')),
    ],
  ])('in the form "%s" is the same certificate', async (_form, file) => {
    expect(await certificate(file())).toEqual(await certificate(read('cert.der')))
  })

  test('that is not valid yet is taken with a warning', async () => {
    const early = await readCertificateFile(read('cert.der'), 'cert.der', now - 10 * 86_400_000)
    expect(early.ok && early.value.warnings).toEqual([expect.stringContaining('not valid before')])
  })

  test.each([
    ['SHA-1', 'sha1.pem'],
    ['MD5', 'md5.pem'],
  ])('signed with %s is taken with a warning', async (hash, name) => {
    const { warnings, alg } = await certificate(read(name))
    expect(alg).toBe(`${hash} with RSA`)
    expect(warnings).toEqual([expect.stringContaining(hash)])
  })

  test('in front of others is taken, and said so', async () => {
    const { warnings, subject } = await certificate(bytesOf(text('cert.pem') + text('sha1.pem')))
    expect(subject).toBe('CN=northwind, O=Northwind')
    expect(warnings).toEqual(['The file holds 2 certificates; the first one is used.'])
  })
})

describe('refused', () => {
  const withKey = () => `${text('cert.pem')}${text('key.pem')}`

  test.each([
    ['PKCS#8 PEM', () => read('key.pem')],
    ['PKCS#8 DER', () => read('pkcs8.der')],
    ['PKCS#1 PEM', () => read('pkcs1.pem')],
    ['PKCS#1 DER', () => read('pkcs1.der')],
    ['PKCS#8 with a passphrase, PEM', () => read('locked.pem')],
    ['PKCS#8 with a passphrase, DER', () => read('locked.der')],
    ['PKCS#1 with a passphrase', () => read('locked-pkcs1.pem')],
    ['EC PEM', () => read('ec-sec1.pem')],
    ['EC DER', () => read('ec-sec1.der')],
    ['behind "Bag Attributes"', () => read('bags.pem')],
    ['behind its certificate', () => bytesOf(withKey())],
    ['base64 without armour', () => bytesOf(Buffer.from(read('pkcs8.der')).toString('base64'))],
    ['cut in the middle', () => read('key.pem').slice(0, 300)],
    ['a JWK', () => bytesOf('{"kty":"RSA","n":"x","e":"AQAB","d":"y"}')],
    ['a PKCS#12 store', () => read('store.p12')],
  ])('a private key: %s', async (_shape, file) => {
    const refused = await problem(file())
    expect(refused).toMatchObject({ code: 'private-key', message: expect.stringContaining('It stays with the caller') })
  })

  test.each([
    ['a request, PEM', () => read('request.pem'), /certificate request/],
    ['a request, DER', () => read('request.der'), /certificate request/],
    ['a bare public key, PEM', () => read('public.pem'), /bare public key/],
    ['a bare public key, DER', () => read('public.der'), /bare public key/],
    ['a PKCS#7 chain', () => read('chain.p7b'), /chain/],
    ['a PDF', () => bytesOf('%PDF-1.7 …'), /PDF/],
    ['an archive', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /archive/],
    ['a text', () => bytesOf('Dear admin, the certificate is attached.'), /not a certificate/],
    ['noise', () => new Uint8Array(300).map((_, at) => (at * 97) % 256), /not a certificate/],
    ['nothing', () => new Uint8Array(0), /empty/],
  ])('the wrong type: %s', async (_type, file, words) => {
    expect(await problem(file(), 'file.bin')).toMatchObject({
      code: 'wrong-type',
      message: expect.stringMatching(words),
    })
  })

  test.each([
    ['weak-key', () => read('weak.pem'), /1024 bits/],
    ['not-rsa', () => read('ec.pem'), /elliptic-curve/],
    [
      'unreadable',
      () => bytesOf(`-----BEGIN CERTIFICATE-----\n${'A'.repeat(400)}\n-----END CERTIFICATE-----`),
      /damaged/,
    ],
    ['unreadable', () => bytesOf(text('cert.pem').replace(/(.{64}\n){6}/, '')), /damaged/],
    ['too-big', () => new Uint8Array(1_000_001), /1,001 kB/],
  ])('for its content: %s', async (code, file, words) => {
    expect(await problem(file())).toMatchObject({
      code,
      message: expect.stringMatching(words),
      todo: expect.any(String),
    })
  })

  test('an expired one, with the day it ended', async () => {
    const in400Days = now + 400 * 86_400_000
    const { notAfter } = await certificate(read('cert.pem'))
    expect(await problem(read('cert.pem'), 'cert.pem', in400Days)).toMatchObject({
      code: 'expired',
      message: `The certificate expired on ${notAfter.slice(0, 10)}.`,
    })
  })
})

describe.skipIf(!hasKeytool)('files of keytool', () => {
  beforeAll(() => {
    const store = '-storepass secret1 -keypass secret1'
    for (const [type, name] of [
      ['PKCS12', 'ks.p12'],
      ['JKS', 'ks.jks'],
      ['JCEKS', 'ks.jceks'],
    ])
      keytool(
        `-genkeypair -keyalg RSA -keysize 2048 -alias oic -dname CN=oic -validity 30 -storetype ${type} -keystore ${name} ${store}`,
      )
    keytool('-exportcert -alias oic -keystore ks.p12 -storepass secret1 -file oic.cer')
    write('rfc.pem', keytool('-exportcert -rfc -alias oic -keystore ks.p12 -storepass secret1'))
  }, 120_000)

  test('-exportcert, with -rfc and without, is the same certificate', async () => {
    const exported = await certificate(read('oic.cer'))
    expect(exported.subject).toBe('CN=oic')
    expect(await certificate(read('rfc.pem'))).toEqual(exported)
  })

  test.each(['ks.p12', 'ks.jks', 'ks.jceks'])(
    'the key store %s is refused as what holds the private key',
    async (name) => {
      expect(await problem(read(name), name)).toMatchObject({
        code: 'private-key',
        message: expect.stringContaining('key store'),
      })
    },
  )
})
