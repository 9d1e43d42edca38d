import { afterAll, describe, expect, test } from 'vitest'
import { signAssertion } from './assertion'
import { readCertificateFile } from './certificate'
import { openWorkshop } from './key-files-fixture'
import { keyKindNames } from './key-kind'
import { makeKeyPair, toPem } from './key-pair'
import { makeSelfSigned } from './self-signed'
import { verifyWithPublicKey } from './verify'

const workshop = openWorkshop()
const { openssl, text, write } = workshop
const now = Date.now()
const serial = new Uint8Array(20).fill(0xff)

afterAll(() => workshop.close())

describe('a key pair made here', () => {
  test('cannot be copied out of the browser', async () => {
    const { privateKey, pem } = await makeKeyPair('rsa-2048', { asFile: false })
    expect(pem).toBeUndefined()
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })

  test('wanted as a file, is one that openssl opens, while the kept key still cannot be copied', async () => {
    const { privateKey, publicKey, pem } = await makeKeyPair('rsa-2048', { asFile: true })
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
    write('made.pem', pem ?? '')
    write('made.pub', toPem('PUBLIC KEY', new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))))
    expect(openssl('pkey -in made.pem -pubout')).toBe(text('made.pub'))
  })

  test.each(keyKindNames)('of kind %s is what openssl says it is, and certifies itself', async (kind) => {
    const keys = await makeKeyPair(kind, { asFile: true })
    write(`${kind}.key`, keys.pem ?? '')
    write(`${kind}.der`, await makeSelfSigned({ keys, commonName: kind, now, days: 90, serial }))
    openssl(`x509 -inform DER -in ${kind}.der -out ${kind}.pem`)
    expect(openssl(`verify -CAfile ${kind}.pem ${kind}.pem`)).toContain('OK')
    expect(openssl(`pkey -in ${kind}.key -pubout`)).toBe(openssl(`x509 -in ${kind}.pem -noout -pubkey`))
    const bits = kind.startsWith('rsa') ? kind.slice(4) : '256'
    expect(openssl(`x509 -in ${kind}.pem -noout -text`)).toContain(`Public-Key: (${bits} bit)`)
  })

  test('gets a self-signed certificate that openssl verifies', async () => {
    const keys = await makeKeyPair('rsa-2048', { asFile: false })
    const name = 'Northwind, "EMEA" <ops>'
    const der = await makeSelfSigned({ keys, commonName: name, now, days: 365, serial })
    write('self.der', der)
    openssl('x509 -inform DER -in self.der -out self.pem')
    expect(openssl('verify -CAfile self.pem self.pem')).toContain('OK')
    expect(openssl('x509 -in self.pem -noout -serial')).toBe(`serial=7F${'FF'.repeat(19)}\n`)
    expect(openssl('x509 -in self.pem -noout -subject -nameopt multiline')).toContain(`= ${name}`)
    const certificate = await readCertificateFile(der, 'self.der', now)
    if (!certificate.ok) throw new Error(certificate.error.message)
    expect(Date.parse(certificate.value.notAfter)).toBe(Math.floor(now / 1000) * 1000 + 365 * 86_400_000)
    expect(certificate.value.warnings).toEqual([])
    const signed = await signAssertion({ header: { alg: 'RS256' }, claims: {} }, keys.privateKey)
    expect(await verifyWithPublicKey(signed, certificate.value.spki)).toEqual({ state: 'valid' })
  })
})
