import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import {
  adminCall,
  alias,
  askToken,
  type Hands,
  type Healthy,
  healthySetup,
  makeKeyPair,
  takeHands,
} from '../healthy-fixture'

const appSchema = 'urn:ietf:params:scim:schemas:oracle:idcs:App'
const messageIn = 'urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error'
const filtered = (resource: string, filter: string, more = '') =>
  `${resource}?filter=${encodeURIComponent(filter)}${more}`
const newApp = (displayName: string, more: object = {}) => ({
  schemas: [appSchema],
  displayName,
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  ...more,
})
type List = { totalResults: number; itemsPerPage: number; startIndex: number; Resources: Record<string, unknown>[] }

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

const admin: Hands['admin'] = (...call) => healthy.admin(...call)
const list = async (path: string) => (await admin('GET', path)).body as unknown as List
const problem = async (...call: Parameters<Hands['admin']>) => {
  const { status, body } = await admin(...call)
  return [status, (body[messageIn] as { messageId: string } | undefined)?.messageId, body.detail]
}

describe('applications', () => {
  test('a new one is inactive, has a client id and a secret, and shows where it is', async () => {
    const { status, body } = await admin('POST', 'Apps', newApp('Fresh', { isOAuthClient: true }))
    expect(status).toBe(201)
    expect(body).toMatchObject({
      active: false,
      name: expect.stringMatching(/^[0-9a-f]{32}$/),
      clientSecret: expect.stringMatching(/^idcscs-[0-9a-f-]{36}$/),
      trustScope: 'Explicit',
      isOPCService: false,
      meta: { resourceType: 'App', location: `${healthy.domain.url}/admin/v1/Apps/${body.id}` },
      idcsCreatedBy: { type: 'App', display: 'Assay console' },
    })
  })

  test('an unknown member is kept, a read-only one ignored', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Extra', { isOPCService: true, futureFlag: 'x', id: 'mine' }))
    expect(body).toMatchObject({ isOPCService: false, futureFlag: 'x' })
    expect(body.id).not.toBe('mine')
  })

  test.each<[string, object, number, string]>([
    ['a name taken, in other case', newApp('NORTHWIND caller'), 409, 'emulator.error.duplicate'],
    [
      'no display name',
      { schemas: [appSchema], basedOnTemplate: { value: 'x' } },
      400,
      'error.common.validation.missingReqAttributes',
    ],
    [
      'an unknown template',
      { ...newApp('T'), basedOnTemplate: { value: 'Other' } },
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    [
      'an unknown scope',
      newApp('S', { allowedScopes: [{ fqs: 'https://nowhere/x' }] }),
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    [
      'an unknown alias',
      newApp('C', { certificates: [{ certAlias: 'nobody' }] }),
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    ['an unknown grant', newApp('G', { allowedGrants: ['magic'] }), 400, 'emulator.error.invalidValue'],
    ['a client id with a dash', newApp('N', { name: 'a-b' }), 400, 'emulator.error.invalidValue'],
  ])('%s is refused', async (_, body, status, messageId) => {
    expect((await problem('POST', 'Apps', body)).slice(0, 2)).toEqual([status, messageId])
  })

  test('what is missing is told in the words of Oracle’s documentation', async () => {
    const [, , detail] = await problem('POST', 'Apps', { displayName: 'x' })
    expect(detail).toBe('Missing required attribute(s): schemas,basedOnTemplate.')
  })

  test('a scope shows the application that defines it', async () => {
    const { body } = await admin('GET', `Apps/${healthy.client.id}`)
    expect(body.allowedScopes).toEqual([
      { fqs: healthy.scope, idOfDefiningApp: healthy.service.appId, readOnly: false },
    ])
    expect(body.certificates).toMatchObject([
      { certAlias: alias, kid: alias, x5t: expect.stringMatching(/^[\w-]{27}$/) },
    ])
  })

  test('a list leaves out what was not asked for, the secret too', async () => {
    const { Resources } = await list(
      filtered('Apps', 'displayName eq "northwind CALLER"', '&attributes=name,allowedScopes.fqs'),
    )
    expect(Resources).toEqual([
      {
        id: healthy.client.id,
        displayName: 'Northwind caller',
        isAliasApp: false,
        meterAsOPCService: false,
        disableKmsiTokenAuthentication: false,
        name: healthy.client.clientId,
        allowedScopes: [{ fqs: healthy.scope }],
      },
    ])
  })

  test('pages are counted from one and never longer than a thousand', async () => {
    const all = await list('Apps?count=5000&attributes=id')
    expect(all).toMatchObject({ startIndex: 1, itemsPerPage: 1000 })
    const second = await list('Apps?startIndex=2&count=2&attributes=id')
    expect(second).toMatchObject({ startIndex: 2, itemsPerPage: 2, totalResults: all.totalResults })
    expect(second.Resources.map(({ id }) => id)).toEqual(all.Resources.slice(1, 3).map(({ id }) => id))
    expect((await list('Apps?count=0')).Resources).toEqual([])
  })

  test('.search takes its query in the body', async () => {
    const search = { schemas: [], filter: 'isOPCService eq true', attributes: ['displayName'], count: 1 }
    const { body } = await admin('POST', 'Apps/.search', search)
    expect(body).toMatchObject({ totalResults: 2, itemsPerPage: 1, Resources: [{ displayName: 'oic-us' }] })
  })

  test('a change under an old version is refused', async () => {
    const { access_token } = (await (
      await healthy.token({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }, [
        healthy.domain.admin.clientId,
        healthy.domain.admin.clientSecret,
      ])
    ).json()) as { access_token: string }
    const patch = (version: string) =>
      healthy.sandbox.fetch(
        new Request(`${healthy.domain.url}/admin/v1/Apps/${healthy.client.id}`, {
          method: 'PATCH',
          headers: { authorization: `Bearer ${access_token}`, 'if-match': version },
          body: JSON.stringify({ Operations: [{ op: 'replace', path: 'description', value: 'x' }] }),
        }),
      )
    expect((await patch('old')).status).toBe(412)
    const first = await patch('*')
    expect(first.status).toBe(200)
    expect((await patch(`"${first.headers.get('etag')}"`)).status).toBe(200)
  })

  test('one is deleted when it is inactive and has no grants', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Short-lived', { active: true }))
    const path = `Apps/${body.id}`
    expect((await problem('DELETE', path))[1]).toBe('emulator.error.activeAppDelete')
    await admin('PUT', `AppStatusChanger/${body.id}`, { schemas: [], active: false })
    expect((await admin('DELETE', path)).status).toBe(204)
    expect((await problem('GET', path)).slice(0, 2)).toEqual([404, 'emulator.error.notFound'])
  })

  test('PUT clears what it does not name', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Put', { description: 'd', isOAuthClient: true }))
    const { body: after } = await admin('PUT', `Apps/${body.id}`, newApp('Put again', { isOAuthClient: true }))
    expect(after).toMatchObject({ displayName: 'Put again', name: body.name, clientSecret: body.clientSecret })
    expect(after).not.toHaveProperty('description')
  })
})

describe('the applications that services made', () => {
  test('show their addresses and scopes, and no secret', async () => {
    const { Resources } = await list(filtered('Apps', `id eq "${healthy.service.appId}"`, '&attributeSets=all'))
    expect(Resources[0]).toMatchObject({
      landingPageUrl: `${healthy.service.url}/process/workspace/`,
      audience: healthy.service.audience,
      isOPCService: true,
      allowedGrants: expect.not.arrayContaining(['urn:ietf:params:oauth:grant-type:jwt-bearer']),
    })
    expect(Resources[0]).not.toHaveProperty('clientSecret')
    expect(Resources[0]).not.toHaveProperty('instance')
  })

  test.each<[string, string, (id: string) => string, object?]>([
    [
      'patched',
      'PATCH',
      (id) => `Apps/${id}`,
      { Operations: [{ op: 'add', path: 'allowedGrants', value: ['password'] }] },
    ],
    ['replaced', 'PUT', (id) => `Apps/${id}`, newApp('x')],
    ['deactivated', 'PUT', (id) => `AppStatusChanger/${id}`, { active: false }],
    ['deleted', 'DELETE', (id) => `Apps/${id}`],
  ])('cannot be %s', async (_, method, path, body) => {
    expect((await problem(method, path(healthy.service.appId), body)).slice(0, 2)).toEqual([
      400,
      'emulator.error.opcApp',
    ])
  })

  test('give no new secret either', async () => {
    const body = { schemas: [], appId: healthy.service.appId }
    expect((await problem('POST', 'AppClientSecretRegenerator', body))[1]).toBe('emulator.error.opcApp')
  })
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
    const body = { certificateAlias: 'another', x509Base64Certificate: healthy.keys.x509, ...change }
    expect((await problem('POST', 'OAuthClientCertificates', body)).slice(0, 2)).toEqual([status, messageId])
  })

  test('one in use stays, and goes when nobody uses it', async () => {
    const { x509 } = await makeKeyPair()
    const upload = { certificateAlias: 'spare', x509Base64Certificate: x509 }
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
    const body = { certificateAlias: alias, x509Base64Certificate: healthy.keys.x509 }
    expect((await admin('POST', 'OAuthPartnerCertificates', body)).status).toBe(201)
  })
})

describe('grants and roles', () => {
  let oic: Healthy
  beforeAll(async () => {
    oic = await healthySetup('oic')
  })
  const invoker = async () => {
    const { body } = await oic.admin(
      'GET',
      filtered('AppRoles', `app.value eq "${oic.service.appId}" and displayName eq "ServiceInvoker"`),
    )
    return (body as unknown as List).Resources[0]?.id as string
  }

  test('an instance has the roles that Oracle documents', async () => {
    const { body } = await oic.admin(
      'GET',
      filtered('AppRoles', `app.value eq "${oic.service.appId}"`, '&attributes=displayName'),
    )
    expect((body as unknown as List).Resources.map(({ displayName }) => displayName)).toEqual([
      'ServiceAdministrator',
      'ServiceDeveloper',
      'ServiceMonitor',
      'ServiceDeployer',
      'ServiceUser',
      'ServiceEndUser',
      'ServiceInvoker',
      'ServiceViewer',
    ])
  })

  test('a role given to a user shows among the role’s members', async () => {
    const { body } = await oic.admin('GET', `AppRoles/${await invoker()}?attributes=members`)
    expect(body.members).toMatchObject([{ value: oic.userId, type: 'User', display: 'Maria Ops' }])
  })

  test('a role given to an application shows on the application', async () => {
    const attributeValue = await invoker()
    const grant = {
      grantMechanism: 'ADMINISTRATOR_TO_APP',
      grantee: { type: 'App', value: oic.client.id },
      app: { value: oic.service.appId },
      entitlement: { attributeName: 'appRoles', attributeValue },
    }
    const { status, body: made } = await oic.admin('POST', 'Grants', grant)
    expect(status).toBe(201)
    expect((await oic.admin('POST', 'Grants', grant)).status).toBe(409)
    const { body } = await oic.admin('GET', `Apps/${oic.client.id}`)
    expect(body.grantedAppRoles).toMatchObject([
      { value: attributeValue, display: 'ServiceInvoker', appId: oic.service.appId },
    ])
    await oic.admin('PUT', `AppStatusChanger/${oic.client.id}`, { active: false })
    expect((await oic.admin('DELETE', `Apps/${oic.client.id}`)).status).toBe(400)
    expect((await oic.admin('DELETE', `Grants/${made.id}`)).status).toBe(204)
    expect((await oic.admin('DELETE', `Apps/${oic.client.id}`)).status).toBe(204)
  })

  test.each<[string, object]>([
    ['a user that does not exist', { grantee: { type: 'User', value: 'gone' } }],
    ['a role of another application', { app: { value: 'IDCSAppId' } }],
    ['a role that does not exist', { entitlement: { attributeName: 'appRoles', attributeValue: 'gone' } }],
  ])('%s is refused', async (_, change) => {
    const { status, body } = await oic.admin('POST', 'Grants', {
      grantMechanism: 'ADMINISTRATOR_TO_USER',
      grantee: { type: 'User', value: oic.userId },
      app: { value: oic.service.appId },
      entitlement: { attributeName: 'appRoles', attributeValue: await invoker() },
      ...change,
    })
    expect([status, body[messageIn]]).toEqual([400, { messageId: 'error.common.validation.invalidReferenceResource' }])
  })
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
    const refused = [
      call(`Apps/${healthy.service.appId}`),
      call('Apps', 'POST', newApp('Sneaky')),
      call(`Apps/${healthy.client.id}`, 'PATCH', { Operations: [] }),
      call('Users'),
      call('Grants'),
      call('OAuthClientCertificates'),
      call('Settings'),
    ]
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(Array(7).fill(401))
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

describe('users', () => {
  test('are found by user name whatever its case, without a password', async () => {
    const { Resources } = await list(filtered('Users', `userName eq "${healthy.userName.toUpperCase()}"`))
    expect(Resources).toMatchObject([{ userName: healthy.userName, displayName: 'Maria Ops', active: true }])
    expect(Resources[0]).not.toHaveProperty('password')
    expect((await list('Users?attributes=password')).Resources[0]).not.toHaveProperty('password')
  })

  test('are deactivated by the status changer or by PATCH', async () => {
    const hands = await takeHands(await createSandbox(), 'us')
    const { body } = await hands.admin('GET', 'Users')
    const id = (body as unknown as List).Resources[0]?.id
    expect((await hands.admin('PUT', `UserStatusChanger/${id}`, { active: false })).body.active).toBe(false)
    const patch = { Operations: [{ op: 'REPLACE', path: 'active', value: true }] }
    expect((await hands.admin('PATCH', `Users/${id}`, patch)).body.active).toBe(true)
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

test.each(['GET Groups', 'POST Users', 'DELETE Settings/Settings', 'POST Bulk', 'GET AuditEvents'])(
  '%s is a 501 that names itself',
  async (call) => {
    const [method = '', path = ''] = call.split(' ')
    const [status, , detail] = await problem(method, path, method === 'POST' ? {} : undefined)
    expect([status, detail]).toEqual([501, expect.stringContaining(`${method} /admin/v1/${path.split('/')[0]}`)])
  },
)
