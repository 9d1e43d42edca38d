import { createPublicKey, verify } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { adminCall, askToken, type Hands, type Healthy, takeHands } from '../healthy-fixture'
import { type Desk, filtered, type List, messageIn, newApp, openDesk } from './admin-fixture'

let healthy: Healthy
let admin: Desk['admin']
let list: Desk['list']
let problem: Desk['problem']
beforeAll(async () => {
  ;({ healthy, admin, list, problem } = await openDesk())
})

describe('who may do what', () => {
  const tokenOf = async (hands: Hands, id: string, secret: string) => {
    const answer = await hands.token({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }, [
      id,
      secret,
    ])
    return ((await answer.json()) as { access_token: string }).access_token
  }

  test('a client without a role sees itself and nothing else', async () => {
    const token = await tokenOf(healthy, healthy.client.clientId, healthy.client.secret)
    const call = (path: string, method = 'GET', body?: unknown) =>
      adminCall(healthy.sandbox, healthy.domain, token, method, path, body)
    const apps = (await call('Apps?attributes=id')).body as unknown as List
    expect(apps.Resources.map(({ id }) => id)).toEqual([healthy.client.id])
    expect((await call(`Apps/${healthy.client.id}`)).status).toBe(200)
    expect((await call('Grants')).body.totalResults).toBe(0)
    const refused = [
      call(`Apps/${healthy.service.appId}`),
      call('Apps', 'POST', newApp('Sneaky')),
      call(`Apps/${healthy.client.id}`, 'PATCH', { Operations: [] }),
      call('Users'),
      call('OAuthClientCertificates'),
      call('Settings'),
    ]
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(Array(6).fill(401))
  })

  test('an application administrator may do all but partner certificates and settings', async () => {
    const found = await list(filtered('Apps', 'displayName eq "Application team console"'))
    const { name, clientSecret } = found.Resources[0] as { name: string; clientSecret: string }
    const token = await tokenOf(healthy, name, clientSecret)
    const status = async (path: string) => (await adminCall(healthy.sandbox, healthy.domain, token, 'GET', path)).status
    for (const path of ['Apps', 'AppRoles', 'Grants', 'OAuthClientCertificates', 'Users'])
      expect([path, await status(path)]).toEqual([path, 200])
    for (const path of ['OAuthPartnerCertificates', 'Settings']) expect([path, await status(path)]).toEqual([path, 401])
  })

  test.each<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['nonsense', async () => 'a.b.c'],
    ['a token for a service', async () => (await askToken(healthy)).body.access_token ?? ''],
    [
      'a token of the other domain',
      async () => {
        const { domain, token } = await takeHands(healthy.sandbox, 'emea')
        return tokenOf({ ...healthy, token }, domain.admin.clientId, domain.admin.clientSecret)
      },
    ],
  ])('%s is answered as a real domain answers', async (_, make) => {
    const { status, body } = await adminCall(healthy.sandbox, healthy.domain, await make(), 'GET', 'Apps')
    expect([status, body]).toEqual([
      401,
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error', messageIn],
        detail: 'Operation failed due to unauthorized access.',
        status: '401',
        [messageIn]: { messageId: 'error.common.exception.unauthorizedAccess' },
      },
    ])
  })
})

describe('the signing key', () => {
  const keySet = () => healthy.sandbox.fetch(new Request(`${healthy.domain.url}/admin/v1/SigningCert/jwk`))

  test('is closed to strangers until the setting opens it', async () => {
    expect((await keySet()).status).toBe(401)
    expect((await admin('GET', 'SigningCert/jwk')).status).toBe(200)
    const open = { Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: true }] }
    expect((await admin('PATCH', 'Settings/Settings', open)).body.signingCertPublicAccess).toBe(true)
    expect((await keySet()).status).toBe(200)
  })

  test('verifies the tokens of its domain', async () => {
    const { body } = await admin('GET', 'SigningCert/jwk')
    const [jwk] = body.keys as { kid: string; x5t: string; kty: string; n: string; e: string }[]
    const { body: answer } = await askToken(healthy)
    const [header = '', payload = '', signature = ''] = (answer.access_token ?? '').split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ kid: 'SIGNING_KEY', x5t: jwk?.x5t })
    const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' })
    expect(verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
  })
})

test.each([
  'GET AppTemplates',
  'POST AppAllowedScopesChanger',
  'DELETE Settings/Settings',
  'GET Bulk',
  'GET AuditEvents',
])('%s is a 501 that names itself', async (call) => {
  const [method = '', path = ''] = call.split(' ')
  const [status, , detail] = await problem(method, path, method === 'POST' ? {} : undefined)
  expect([status, detail]).toEqual([501, expect.stringContaining(`${method} /admin/v1/${path.split('/')[0]}`)])
})
