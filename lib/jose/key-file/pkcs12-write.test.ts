import { afterAll, describe, expect, test } from 'vitest'
import type { Bytes } from '../bytes'
import { hasKeytool, openWorkshop } from '../key-files-fixture'
import { openKeyFile } from './open-key-file'
import { writePkcs12 } from './pkcs12-write'

const workshop = openWorkshop()
const { openssl, keytool, read, text, write } = workshop

afterAll(() => workshop.close())

describe('a written PKCS#12 store', () => {
  openssl('req -x509 -newkey rsa:2048 -noenc -keyout key.pem -out cert.pem -days 365 -subj /CN=northwind')
  openssl('pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out key.der')
  openssl('x509 -in cert.pem -outform DER -out cert.der')
  openssl('pkey -in key.pem -pubout -out public.pem')

  const made = async (alias: string, password: string): Promise<Bytes> => {
    const random = crypto.getRandomValues(new Uint8Array(80))
    const store = await writePkcs12({ pkcs8: read('key.der'), certificate: read('cert.der'), alias, password, random })
    if (!store) throw new Error('not written')
    return store
  }

  test('is opened by openssl with key, certificate and alias, locked with AES-256', async () => {
    write('made.p12', await made('northwind-caller', 'Sesame1'))
    openssl('pkcs12 -in made.p12 -passin pass:Sesame1 -noenc -out opened.pem')
    expect(text('opened.pem')).toContain('friendlyName: northwind-caller')
    expect(openssl('pkey -in opened.pem -pubout')).toBe(text('public.pem'))
    expect(openssl('x509 -in opened.pem')).toBe(text('cert.pem'))
    expect(() => openssl('pkcs12 -in made.p12 -passin pass:sesame1 -noenc')).toThrow(/invalid password/i)
    expect(openssl('asn1parse -inform DER -in made.p12 -strparse 26')).toContain('aes-256-cbc')
  })

  test.skipIf(!hasKeytool)('is opened by keytool, which finds the private key under its alias', async () => {
    write('made.p12', await made('northwind-caller', 'Sesame1'))
    const list = keytool('-list -v -keystore made.p12 -storepass Sesame1')
    expect(list).toContain('Alias name: northwind-caller')
    expect(list).toContain('Entry type: PrivateKeyEntry')
    // Taking the key out needs it to be opened, not only listed.
    keytool(
      '-importkeystore -noprompt -srckeystore made.p12 -srcstorepass Sesame1 -destkeystore copy.jks -deststoretype JKS -deststorepass Sesame2 -destkeypass Sesame2',
    )
    const copy = await openKeyFile(read('copy.jks'), { store: 'Sesame2' })
    expect(copy).toMatchObject({ ok: true, value: { entries: [{ certificates: [read('cert.der')] }] } })
  })

  test('is opened here, whatever its alias and password are written in', async () => {
    const opened = await openKeyFile(await made('Köln – 東京', 'pässwörd €'), { store: 'pässwörd €' })
    expect(opened).toMatchObject({
      ok: true,
      value: { entries: [{ alias: 'Köln – 東京', certificates: [read('cert.der')] }] },
    })
  })

  test('takes a key on a curve as well, which openssl finds in it', async () => {
    openssl('req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ec.pem -out ec-cert.pem -subj /CN=ec')
    openssl('pkcs8 -topk8 -nocrypt -in ec.pem -outform DER -out ec.der')
    openssl('x509 -in ec-cert.pem -outform DER -out ec-cert.der')
    const random = crypto.getRandomValues(new Uint8Array(80))
    const pair = { pkcs8: read('ec.der'), certificate: read('ec-cert.der') }
    const store = await writePkcs12({ ...pair, alias: 'ec', password: 'Sesame1', random })
    write('ec.p12', store ?? '')
    openssl('pkcs12 -in ec.p12 -passin pass:Sesame1 -noenc -out ec-opened.pem')
    expect(openssl('pkey -in ec-opened.pem -pubout')).toBe(openssl('pkey -in ec.pem -pubout'))
  })
})
