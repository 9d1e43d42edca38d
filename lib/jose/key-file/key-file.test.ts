import { beforeAll, describe, expect, test } from 'vitest'
import { toBase64 } from '../bytes'
import { bytesOf } from '../key-files-fixture'
import { entriesOf, onlyEntry, openKeyWorkshop, problemOf } from './key-file-fixture'
import { openKeyFile } from './open-key-file'

const { openssl, read, text, write, publicKey, expectToSign } = openKeyWorkshop()

describe('a private key without a lock', () => {
  beforeAll(() => {
    openssl('rsa -in key.pem -traditional -out pkcs1.pem')
    openssl('rsa -in key.pem -traditional -outform DER -out pkcs1.der')
    openssl('pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out pkcs8.der')
    openssl('ec -in ec.pem -out sec1.pem')
    openssl('ec -in ec.pem -no_public -out sec1-bare.pem')
    openssl('ec -in ec.pem -outform DER -out sec1.der')
  })

  test.each(['key.pem', 'pkcs1.pem', 'pkcs1.der', 'pkcs8.der'])('%s signs', async (name) => {
    await expectToSign(await onlyEntry(read(name)))
  })

  test.each(['ec.pem', 'sec1.pem', 'sec1-bare.pem', 'sec1.der'])('%s is an elliptic-curve key', async (name) => {
    const { privateKey, spki } = await onlyEntry(read(name))
    expect(privateKey).toMatchObject({ extractable: false, algorithm: { name: 'ECDSA', namedCurve: 'P-256' } })
    expect(toBase64(spki ?? new Uint8Array())).toBe(publicKey.ec)
  })

  test('beside its certificate and others comes with its own chain alone', async () => {
    const { certificates, ...key } = await onlyEntry(bytesOf(text('ec-cert.pem') + text('cert.pem') + text('key.pem')))
    await expectToSign({ certificates, ...key })
    openssl('x509 -in cert.pem -outform DER -out cert.der')
    expect(certificates).toEqual([read('cert.der')])
  })

  test('beside the certificate of another key is refused', async () => {
    expect(await problemOf(bytesOf(text('ec-cert.pem') + text('key.pem')))).toMatchObject({ code: 'no-match' })
  })

  test('in base64 alone is read, and what was put right is said', async () => {
    const opened = await openKeyFile(bytesOf(toBase64(read('pkcs8.der'))))
    expect(opened.ok && opened.value.repaired).toEqual([expect.stringContaining('were missing')])
  })

  test.each([
    ['cut', () => bytesOf(text('key.pem').slice(0, 900))],
    ['with a line missing', () => bytesOf(text('key.pem').replace(/(.{64}\n){3}/, ''))],
    ['DER, cut', () => read('pkcs8.der').slice(0, 700)],
  ])('that is %s is said to be unreadable', async (_how, file) => {
    expect(await problemOf(file())).toMatchObject({ code: expect.stringMatching(/unreadable|unsupported/) })
  })

  test('in the format of OpenSSH is refused with the command that converts it', async () => {
    const problem = await problemOf(
      bytesOf('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'),
    )
    expect(problem).toMatchObject({ code: 'unsupported', todo: expect.stringContaining('ssh-keygen -p -m PKCS8') })
  })
})

describe('a private key with a passphrase', () => {
  const files = [
    ['aes256.pem', 'pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -passout pass:Sesame -out aes256.pem'],
    ['aes128.der', 'pkcs8 -topk8 -in key.pem -v2 aes-128-cbc -passout pass:Sesame -outform DER -out aes128.der'],
    ['sha1.pem', 'pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -v2prf hmacWithSHA1 -passout pass:Sesame -out sha1.pem'],
    [
      'sha512.pem',
      'pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -v2prf hmacWithSHA512 -passout pass:Sesame -out sha512.pem',
    ],
    ['des3.pem', 'pkcs8 -topk8 -in key.pem -v2 des3 -passout pass:Sesame -out des3.pem'],
    ['v1-des3.pem', 'pkcs8 -topk8 -in key.pem -v1 PBE-SHA1-3DES -passout pass:Sesame -out v1-des3.pem'],
    ['old-aes.pem', 'rsa -in key.pem -traditional -aes256 -passout pass:Sesame -out old-aes.pem'],
    ['old-des3.pem', 'rsa -in key.pem -traditional -des3 -passout pass:Sesame -out old-des3.pem'],
  ] as const

  test.each(files)('%s opens with it, and with it alone', async (name, line) => {
    openssl(line)
    expect(await problemOf(read(name))).toMatchObject({ code: 'password-needed', asks: 'key' })
    expect(await problemOf(read(name), { key: 'sesame' })).toMatchObject({ code: 'wrong-password', asks: 'key' })
    await expectToSign(await onlyEntry(read(name), { key: 'Sesame' }))
  })

  test('locked by a method that browsers lack is refused with what to do', async () => {
    openssl('pkcs8 -topk8 -in key.pem -scrypt -passout pass:Sesame -out scrypt.pem')
    expect(await problemOf(read('scrypt.pem'), { key: 'Sesame' })).toMatchObject({ code: 'unsupported' })
  })

  test('need not be unlocked where only the certificate beside it is wanted', async () => {
    openssl('pkcs8 -topk8 -in key.pem -passout pass:Sesame -out locked.pem')
    const opened = await openKeyFile(bytesOf(text('locked.pem') + text('cert.pem')), {}, { keys: false })
    openssl('x509 -in cert.pem -outform DER -out cert.der')
    expect(opened).toMatchObject({ ok: true, value: { entries: [{ certificates: [read('cert.der')] }] } })
  })
})

describe('a PKCS#7 file', () => {
  beforeAll(() => {
    openssl('req -x509 -newkey rsa:2048 -noenc -keyout ca.key -out ca.pem -days 365 -subj /CN=authority')
    openssl('req -new -key key.pem -out request.pem -subj /CN=leaf')
    openssl('x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -out leaf.pem')
    openssl('x509 -in leaf.pem -outform DER -out leaf.der')
    openssl('x509 -in ca.pem -outform DER -out ca.der')
    openssl('crl2pkcs7 -nocrl -certfile ca.pem -certfile leaf.pem -out chain.p7b')
    openssl('crl2pkcs7 -nocrl -certfile ca.pem -certfile leaf.pem -outform DER -out chain.der')
    write('message', 'signed')
    openssl(
      'cms -sign -in message -signer leaf.pem -inkey key.pem -certfile ca.pem -nodetach -stream -binary -outform DER -out stream.der',
    )
  })

  test.each(['chain.p7b', 'chain.der', 'stream.der'])('%s gives its chain, own certificate first', async (name) => {
    expect(await onlyEntry(read(name))).toEqual({ certificates: [read('leaf.der'), read('ca.der')] })
  })

  test('in PEM, written upside down, gives the chain in order too', async () => {
    expect(await onlyEntry(bytesOf(text('ca.pem') + text('leaf.pem')))).toEqual({
      certificates: [read('leaf.der'), read('ca.der')],
    })
  })
})

describe('a JSON Web Key', () => {
  const jwk = async (isPrivate: boolean) => {
    openssl('pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out pkcs8.der')
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    const key = isPrivate
      ? await crypto.subtle.importKey('pkcs8', read('pkcs8.der'), algorithm, true, ['sign'])
      : await crypto.subtle.importKey('spki', read('public.der'), algorithm, true, ['verify'])
    return { ...(await crypto.subtle.exportKey('jwk', key)), kid: 'signing', use: 'enc' }
  }

  test('that is private signs, under its kid', async () => {
    const entry = await onlyEntry(bytesOf(JSON.stringify(await jwk(true))))
    expect(entry.alias).toBe('signing')
    await expectToSign(entry)
  })

  test('that is public gives the public key alone', async () => {
    const entry = await onlyEntry(bytesOf(JSON.stringify(await jwk(false))))
    expect(entry).toEqual({ alias: 'signing', spki: read('public.der'), certificates: [] })
  })

  test('set gives each of its keys', async () => {
    const set = bytesOf(JSON.stringify({ keys: [await jwk(true), { ...(await jwk(false)), kid: 'other' }] }))
    expect((await entriesOf(set)).map(({ alias, privateKey }) => [alias, privateKey !== undefined])).toEqual([
      ['signing', true],
      ['other', false],
    ])
  })

  test.each([
    ['of a symmetric key', { kty: 'oct', k: 'c2VjcmV0' }, 'unsupported'],
    ['with a number missing', { kty: 'RSA', e: 'AQAB', d: 'AQAB' }, 'unreadable'],
  ])('%s is refused', async (_what, key, code) => {
    expect(await problemOf(bytesOf(JSON.stringify(key)))).toMatchObject({ code })
  })
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', bytesOf('Dear admin')],
  ['JSON', bytesOf('{"hello":1}')],
  ['noise', new Uint8Array(500).map((_, at) => (at * 97) % 256)],
  ['a nest without end', new Uint8Array(4_000).map((_, at) => (at % 2 ? 0x80 : 0x30))],
])('%s is neither key nor certificate', async (_what, bytes) => {
  expect(await problemOf(bytes)).toMatchObject({ code: expect.stringMatching(/wrong-type|unreadable/) })
})
