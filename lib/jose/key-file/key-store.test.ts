import { describe, expect, test } from 'vitest'
import type { Bytes } from '../bytes'
import { toBase64 } from '../bytes'
import { readDer } from '../der'
import { hasKeytool } from '../key-files-fixture'
import type { KeyFileEntry } from './key-file-entry'
import { entriesOf, onlyEntry, openKeyWorkshop, problemOf } from './key-file-fixture'
import { openKeyFile } from './open-key-file'

const { openssl, keytool, read, text, publicKey, expectToSign } = openKeyWorkshop()

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
