import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, filtered, openDesk } from './admin-fixture'
import { makeApiKey } from './signature/signature-fixture'

let desk: Desk
const { publicKey } = makeApiKey()
beforeAll(async () => {
  desk = await openDesk()
})

const schemas = ['urn:ietf:params:scim:schemas:oracle:idcs:apikey']
const register = (key: string, more: object = { user: { value: desk.healthy.userId } }) =>
  desk.admin('POST', 'ApiKeys', { schemas, key, ...more })

describe('an API key', () => {
  test('gets the fingerprint that openssl prints, and shows whose it is', async () => {
    const der = execFileSync('openssl', ['pkey', '-pubin', '-outform', 'DER'], { input: publicKey })
    const [, printed] = /([0-9a-f:]{47})/.exec(execFileSync('openssl', ['md5', '-c'], { input: der }).toString()) ?? []
    const { status, body } = await register(publicKey, {
      user: { value: desk.healthy.userId },
      description: 'laptop',
      fingerprint: 'not mine to say',
    })
    expect([status, body]).toMatchObject([
      201,
      {
        schemas,
        fingerprint: printed,
        description: 'laptop',
        user: { value: desk.healthy.userId, name: desk.healthy.userName, display: 'Maria Ops' },
        meta: { resourceType: 'ApiKey', location: `${desk.healthy.domain.url}/admin/v1/ApiKeys/${body.id}` },
      },
    ])
    const { Resources } = await desk.list(filtered('ApiKeys', `fingerprint eq "${printed}"`))
    expect(Resources).toMatchObject([{ id: body.id }])
    expect((await desk.admin('DELETE', `ApiKeys/${body.id}`)).status).toBe(204)
    expect((await desk.admin('GET', `ApiKeys/${body.id}`)).status).toBe(404)
  })

  test('is one of three at most, and the same one comes once', async () => {
    const keys = [publicKey, rsa(2048), rsa(2048), rsa(2048)]
    const [, , user] = (await desk.list('Users')).Resources as { id: string }[]
    const statuses: unknown[] = []
    for (const key of [keys[0], ...keys].map(String))
      statuses.push((await register(key, { user: { value: user?.id } })).status)
    expect(statuses).toEqual([201, 409, 201, 201, 400])
  })

  test.each<[string, () => string, object | undefined, unknown[]]>([
    [
      'armour of another kind',
      () => publicKey.replaceAll('PUBLIC KEY', 'CERTIFICATE'),
      undefined,
      [400, 'error.identity.user.invalidHeaderFooter', 'Invalid public key header or footer.'],
    ],
    [
      'no armour',
      () => 'MIIBIjANBg',
      undefined,
      [400, 'error.identity.user.invalidHeaderFooter', 'Invalid public key header or footer.'],
    ],
    [
      'armour around nonsense',
      () => '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      undefined,
      [400, 'emulator.error.invalidValue', expect.stringContaining('RSA')],
    ],
    ['a short key', () => rsa(1024), undefined, [400, 'emulator.error.invalidValue', expect.stringContaining('2048')]],
    [
      'an unknown user',
      () => publicKey,
      { user: { ocid: 'ocid1.user.oc1..nobody' } },
      [
        400,
        'error.common.validation.invalidReferenceResource',
        'ApiKey.user references a User with ID ocid1.user.oc1..nobody that does not exist.',
      ],
    ],
    [
      'no user, by a client that is nobody',
      () => publicKey,
      {},
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): user.'],
    ],
  ])('with %s is refused', async (_, key, more, expected) => {
    const body = { schemas, key: key(), ...(more ?? { user: { value: desk.healthy.userId } }) }
    expect(await desk.problem('POST', 'ApiKeys', body)).toEqual(expected)
  })
})

const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ type: 'spki', format: 'pem' }).toString()
