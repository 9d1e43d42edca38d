import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signAssertion } from '../assertion'
import type { Bytes } from '../bytes'
import { toBase64 } from '../bytes'
import { readDer } from '../der'
import { bytesOf, hasKeytool, openWorkshop } from '../key-files-fixture'
import { verifyWithPublicKey } from '../verify'
import type { KeyFileEntry, KeyFilePasswords } from './key-file-entry'
import { openKeyFile } from './open-key-file'

const workshop = openWorkshop()
const { openssl, keytool, read, text, write } = workshop
const publicKey = { rsa: '', ec: '' }

beforeAll(() => {
  openssl('req -x509 -newkey rsa:2048 -noenc -keyout key.pem -out cert.pem -days 365 -subj /CN=northwind')
  openssl('req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ec.pem -out ec-cert.pem -subj /CN=ec')
  openssl('pkey -in key.pem -pubout -outform DER -out public.der')
  openssl('pkey -in ec.pem -pubout -outform DER -out ec-public.der')
  publicKey.rsa = toBase64(read('public.der'))
  publicKey.ec = toBase64(read('ec-public.der'))
})

afterAll(() => workshop.close())

const entriesOf = async (bytes: Bytes, passwords: KeyFilePasswords = {}) => {
  const opened = await openKeyFile(bytes, passwords)
  if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.todo}`)
  return opened.value.entries
}

const onlyEntry = async (bytes: Bytes, passwords: KeyFilePasswords = {}): Promise<KeyFileEntry> => {
  const [entry, ...more] = await entriesOf(bytes, passwords)
  if (!entry || more.length > 0) throw new Error(`${more.length + (entry ? 1 : 0)} entries`)
  return entry
}

const problemOf = async (bytes: Bytes, passwords: KeyFilePasswords = {}) => {
  const opened = await openKeyFile(bytes, passwords)
  return opened.ok ? 'opened' : opened.error
}

/** The key signs, what openssl calls its public half verifies, and nobody copies it. */
const expectToSign = async ({ privateKey, spki }: KeyFileEntry) => {
  if (!privateKey) throw new Error('no private key')
  expect(privateKey.extractable).toBe(false)
  expect(toBase64(spki ?? new Uint8Array())).toBe(publicKey.rsa)
  const signed = await signAssertion({ header: { alg: 'RS256' }, claims: { sub: 'x' } }, privateKey)
  expect(await verifyWithPublicKey(signed, publicKey.rsa)).toEqual({ state: 'valid' })
}

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

describe('a PKCS#12 store of openssl', () => {
  const made = 'pkcs12 -export -in cert.pem -inkey key.pem -name signing -passout pass:Sesame'
  const files = [
    ['aes.p12', `${made} -out aes.p12`],
    ['sha1-mac.p12', `${made} -macalg sha1 -out sha1-mac.p12`],
    ['sha512-mac.p12', `${made} -macalg sha512 -out sha512-mac.p12`],
    ['legacy.p12', `${made} -legacy -out legacy.p12`],
    ['rc2-128.p12', `${made} -legacy -certpbe PBE-SHA1-RC2-128 -keypbe PBE-SHA1-RC2-128 -out rc2-128.p12`],
    ['des3.p12', `${made} -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1 -out des3.p12`],
    ['unsealed.p12', `${made} -nomac -out unsealed.p12`],
    ['open-certificates.p12', `${made} -certpbe NONE -out open-certificates.p12`],
  ] as const

  test.each(files)('%s opens with its password, and with it alone', async (name, line) => {
    openssl(line)
    expect(await problemOf(read(name))).toMatchObject({ code: 'password-needed', asks: expect.any(String) })
    expect(await problemOf(read(name), { store: 'sesame' })).toMatchObject({ code: 'wrong-password' })
    const entry = await onlyEntry(read(name), { store: 'Sesame' })
    await expectToSign(entry)
    openssl('x509 -in cert.pem -outform DER -out cert.der')
    expect(entry).toMatchObject({ alias: 'signing', certificates: [read('cert.der')] })
  })

  test('with an elliptic-curve key opens, also in the old form', async () => {
    openssl('pkcs12 -export -legacy -in ec-cert.pem -inkey ec.pem -passout pass:Sesame -out ec.p12')
    const { privateKey, spki, certificates } = await onlyEntry(read('ec.p12'), { store: 'Sesame' })
    expect(privateKey?.algorithm.name).toBe('ECDSA')
    expect(toBase64(spki ?? new Uint8Array())).toBe(publicKey.ec)
    expect(certificates).toHaveLength(1)
  })

  test('with an empty password asks for none', async () => {
    openssl('pkcs12 -export -in cert.pem -inkey key.pem -passout pass: -out empty.p12')
    await expectToSign(await onlyEntry(read('empty.p12')))
  })

  test('with a password beyond ASCII opens', async () => {
    openssl('pkcs12 -export -in cert.pem -inkey key.pem -passout pass:Schlüssel–€ -out umlaut.p12')
    await expectToSign(await onlyEntry(read('umlaut.p12'), { store: 'Schlüssel–€' }))
  })

  test('written with open-ended lengths, as other tools do, opens, and that is said', async () => {
    openssl(`${made} -out aes.p12`)
    const opened = await openKeyFile(openEnded(read('aes.p12')), { store: 'Sesame' })
    expect(opened.ok && opened.value.repaired).toEqual([expect.stringContaining('open-ended lengths')])
  })

  test('turned into PEM loses its bag attributes and keeps its name', async () => {
    openssl(`${made} -out aes.p12`)
    openssl('pkcs12 -in aes.p12 -noenc -passin pass:Sesame -out bags.pem')
    expect(text('bags.pem')).toContain('Bag Attributes')
    const opened = await openKeyFile(read('bags.pem'))
    expect(opened.ok && opened.value.repaired).toEqual([expect.stringContaining('Bag Attributes')])
    const entry = await onlyEntry(read('bags.pem'))
    expect(entry.alias).toBe('signing')
    await expectToSign(entry)
  })

  test('is never half read: damaged in any place it is refused', async () => {
    openssl(`${made} -out aes.p12`)
    const whole = read('aes.p12')
    for (let at = 0; at < whole.length; at += 97) {
      const broken = whole.slice()
      broken[at] = (broken[at] ?? 0) ^ 0x55
      const cut = whole.slice(0, at)
      expect([at, await problemOf(broken, { store: 'Sesame' })]).not.toEqual([at, 'opened'])
      expect([at, await problemOf(cut, { store: 'Sesame' })]).not.toEqual([at, 'opened'])
    }
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

describe.skipIf(!hasKeytool)('a key store of keytool', () => {
  const store = '-storepass StorePass1'
  const pair = (name: string, type: string, more = '') =>
    keytool(
      `-genkeypair -keyalg RSA -keysize 2048 -alias signing -dname CN=oic -validity 30 -storetype ${type} -keystore ${name} ${store}${more}`,
    )
  const expectItsCertificate = ({ spki, certificates, privateKey }: KeyFileEntry, name: string) => {
    keytool(`-exportcert -alias signing -keystore ${name} ${store} -file out.cer`)
    openssl('x509 -in out.cer -inform DER -pubkey -noout -out out.pub')
    openssl('pkey -pubin -in out.pub -outform DER -out out.spki')
    expect(certificates[0]).toEqual(read('out.cer'))
    expect(spki).toEqual(read('out.spki'))
    expect(privateKey?.extractable).toBe(false)
  }

  test('JKS tells the password of the store from that of the key', async () => {
    pair('two.jks', 'JKS', ' -keypass KeyPass22')
    const file = read('two.jks')
    expect(await problemOf(file)).toMatchObject({ code: 'password-needed', asks: 'store' })
    expect(await problemOf(file, { store: 'KeyPass22' })).toMatchObject({ code: 'wrong-password', asks: 'store' })
    expect(await problemOf(file, { store: 'StorePass1' })).toMatchObject({ code: 'password-needed', asks: 'key' })
    expect(await problemOf(file, { store: 'StorePass1', key: 'keypass22' })).toMatchObject({
      code: 'wrong-password',
      asks: 'key',
    })
    const entry = await onlyEntry(file, { store: 'StorePass1', key: 'KeyPass22' })
    expect(entry.alias).toBe('signing')
    expectItsCertificate(entry, 'two.jks')
  })

  test('JKS with one password for both asks for one', async () => {
    pair('one.jks', 'JKS', ' -keypass StorePass1')
    keytool(`-importcert -noprompt -alias partner -file cert.pem -keystore one.jks ${store}`)
    const entries = await entriesOf(read('one.jks'), { store: 'StorePass1' })
    expect(entries.map(({ alias, privateKey }) => [alias, privateKey !== undefined]).sort()).toEqual([
      ['partner', false],
      ['signing', true],
    ])
    const cut = read('one.jks').slice(0, 700)
    expect(await problemOf(cut, { store: 'StorePass1' })).toMatchObject({ code: 'unreadable' })
  })

  test('PKCS12, as keytool makes by default, opens', async () => {
    pair('new.p12', 'PKCS12')
    expectItsCertificate(await onlyEntry(read('new.p12'), { store: 'StorePass1' }), 'new.p12')
  })

  test('PKCS12 of old Java opens', async () => {
    pair('old.p12', 'PKCS12', ' -J-Dkeystore.pkcs12.legacy')
    expectItsCertificate(await onlyEntry(read('old.p12'), { store: 'StorePass1' }), 'old.p12')
  })

  test('a trust store gives each certificate under its name', async () => {
    keytool(`-importcert -noprompt -alias one -file cert.pem -storetype PKCS12 -keystore trust.p12 ${store}`)
    keytool(`-importcert -noprompt -alias two -file ec-cert.pem -keystore trust.p12 ${store}`)
    const entries = await entriesOf(read('trust.p12'), { store: 'StorePass1' })
    expect(entries.map(({ alias, certificates }) => [alias, certificates.length]).sort()).toEqual([
      ['one', 1],
      ['two', 1],
    ])
  })

  test('JCEKS is refused with the command that converts it', async () => {
    pair('old.jceks', 'JCEKS', ' -keypass StorePass1')
    expect(await problemOf(read('old.jceks'), { store: 'StorePass1' })).toMatchObject({
      code: 'unsupported',
      todo: expect.stringContaining('-srcstoretype JCEKS'),
    })
  })
})

/** The outer levels of a DER file with open-ended lengths, as streaming writers make them. */
function openEnded(der: Bytes, depth = 3): Bytes {
  const element = readDer(der)
  if (!element || depth === 0 || !(element.tag & 0x20)) return der
  const parts: number[] = [element.tag, 0x80]
  for (let at = 0; at < element.content.length; ) {
    const rest = element.content.slice(at)
    const length = readDer(rest)?.length ?? rest.length
    parts.push(...openEnded(rest.slice(0, length), depth - 1))
    at += length
  }
  return new Uint8Array([...parts, 0, 0])
}
