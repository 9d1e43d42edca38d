import { X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { alias, type Healthy, makeKeyPair } from '../healthy-fixture'
import { type Desk, filtered, newApp, openDesk } from './admin-fixture'

let healthy: Healthy
let admin: Desk['admin']
let list: Desk['list']
let problem: Desk['problem']
beforeAll(async () => {
  ;({ healthy, admin, list, problem } = await openDesk())
})

describe('certificates', () => {
  test('show their dates and thumbprints', async () => {
    const { Resources } = await list(
      filtered('OAuthClientCertificates', `certificateAlias eq "${alias.toUpperCase()}"`),
    )
    const { fingerprint, fingerprint256, validTo } = new X509Certificate(Buffer.from(healthy.keys.x509, 'base64'))
    const plain = (text: string) => text.replaceAll(':', '').toLowerCase()
    expect(Resources[0]).toMatchObject({
      certificateAlias: alias,
      sha1Thumbprint: plain(fingerprint),
      sha256Thumbprint: plain(fingerprint256),
      certEndDate: new Date(validTo).toISOString().replace('.000', ''),
    })
  })

  test.each<[string, object, number, string]>([
    [
      'an alias that is taken, in other case',
      { certificateAlias: alias.toUpperCase() },
      409,
      'emulator.error.duplicate',
    ],
    ['PEM armour', { x509Base64Certificate: '-----BEGIN CERTIFICATE-----' }, 400, 'emulator.error.invalidValue'],
    ['no certificate at all', { x509Base64Certificate: 'aGVsbG8=' }, 400, 'emulator.error.invalidValue'],
    ['no alias', { certificateAlias: undefined }, 400, 'error.common.validation.missingReqAttributes'],
  ])('%s is refused', async (_, change, status, messageId) => {
    const body = { schemas: [], certificateAlias: 'another', x509Base64Certificate: healthy.keys.x509, ...change }
    expect((await problem('POST', 'OAuthClientCertificates', body)).slice(0, 2)).toEqual([status, messageId])
  })

  test('one in use stays, and goes when nobody uses it', async () => {
    const { x509 } = await makeKeyPair()
    const upload = { schemas: [], certificateAlias: 'spare', x509Base64Certificate: x509 }
    const { body: certificate } = await admin('POST', 'OAuthClientCertificates', upload)
    const { body: app } = await admin('POST', 'Apps', newApp('User', { certificates: [{ certAlias: 'SPARE' }] }))
    const path = `OAuthClientCertificates/${certificate.id}`
    expect((await problem('DELETE', path))[1]).toBe('emulator.error.certificateInUse')
    await admin('PATCH', `Apps/${app.id}`, {
      Operations: [{ op: 'remove', path: 'certificates[certAlias eq "spare"]' }],
    })
    expect((await admin('DELETE', path)).status).toBe(204)
  })

  test('partners have a store of their own', async () => {
    const body = { schemas: [], certificateAlias: alias, x509Base64Certificate: healthy.keys.x509 }
    expect((await admin('POST', 'OAuthPartnerCertificates', body)).status).toBe(201)
  })
})
