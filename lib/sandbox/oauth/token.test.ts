import { beforeAll, describe, expect, test } from 'vitest'
import { alias, askToken, decodeClaims, grantRole, type Healthy, healthySetup, jwtBearer } from '../healthy-fixture'
import { badScope, clientRefused, notAuthorized, refusalOf } from './refusal-fixture'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

describe('requests', () => {
  test.each([
    ['an unknown client id', () => ({ basic: ['nobody', 'x'] }), [...clientRefused, 'client-known']],
    [
      'the display name as client id',
      () => ({ basic: ['Northwind caller', healthy.client.secret] }),
      [...clientRefused, 'client-known'],
    ],
    [
      'a client id in other case',
      () => ({ basic: [healthy.client.clientId.toUpperCase(), healthy.client.secret] }),
      [...clientRefused, 'client-known'],
    ],
    [
      'a wrong secret',
      () => ({ basic: [healthy.client.clientId, 'idcscs-wrong'] }),
      [...clientRefused, 'client-secret'],
    ],
    [
      'a secret with a line end',
      () => ({ basic: [healthy.client.clientId, `${healthy.client.secret}\n`] }),
      [...clientRefused, 'client-secret'],
    ],
    [
      'a grant that the application lacks',
      () => ({ form: { grant_type: 'password' } }),
      [...notAuthorized, 'grant-allowed'],
    ],
    [
      'a grant that does not exist',
      () => ({ form: { grant_type: 'magic' } }),
      [400, 'unsupported_grant_type', 'emulator: no such grant type.', 'grant-known'],
    ],
    [
      'no grant type',
      () => ({ form: { grant_type: '' } }),
      [400, 'invalid_request', 'emulator: the request is incomplete.', 'grant-allowed'],
    ],
    [
      'no assertion',
      () => ({ assertion: '' }),
      [400, 'invalid_request', 'emulator: the request is incomplete.', 'assertion-sent'],
    ],
    ['an empty scope', () => ({ form: { scope: '' } }), [...badScope, 'scope-sent']],
    [
      'scopes of two audiences',
      () => ({ form: { scope: `${healthy.scope} ${healthy.domain.services[0]?.scopes[0]}` } }),
      [...badScope, 'scope-single'],
    ],
    [
      'a comma between scopes',
      () => ({ form: { scope: `${healthy.scope},${healthy.scope}` } }),
      [...badScope, 'scope-shape'],
    ],
    [
      'the last part of the scope twice',
      () => ({ form: { scope: `${healthy.scope}/process` } }),
      [...badScope, 'scope-shape'],
    ],
    [
      'a scope of no application',
      () => ({ form: { scope: healthy.scope.replace(':443', '') } }),
      [...badScope, 'scope-exists'],
    ],
    [
      'a scope with a slash put between',
      () => ({ form: { scope: healthy.scope.replace('/process', '//process') } }),
      [...badScope, 'scope-exists'],
    ],
    [
      'everything, with trust scope Specific',
      () => ({ form: { scope: 'urn:opc:resource:consumer::all' } }),
      [...badScope, 'scope-trusted'],
    ],
    [
      '__myscopes__ beside another scope',
      () => ({ form: { scope: `urn:opc:idm:__myscopes__ ${healthy.scope}` } }),
      [...badScope, 'scope-alone'],
    ],
    [
      'a scope that exists and was not granted',
      () => ({ form: { scope: healthy.service.scopes[1] ?? '' } }),
      [...notAuthorized, 'scope-granted'],
    ],
  ])('%s is refused', async (_, change, expected) => {
    expect(await refusalOf(healthy, change() as Parameters<typeof askToken>[1])).toEqual(expected)
  })
})

test.each(['GET', 'PUT'])('%s on the token endpoint is 405', async (method) => {
  const answer = await healthy.sandbox.fetch(new Request(`${healthy.domain.url}/oauth2/v1/token`, { method }))
  expect(answer.status).toBe(405)
})

test.each([
  'tls_client_auth',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:token-exchange',
])('the grant %s is a 501 that names itself', async (grant) => {
  const operation = (op: string) => ({ Operations: [{ op, path: 'allowedGrants', value: [grant] }] })
  await healthy.admin('PATCH', `Apps/${healthy.client.id}`, operation('add'))
  const { status, body } = await askToken(healthy, { form: { grant_type: grant } })
  expect([status, body.error_description]).toEqual([501, expect.stringContaining(grant)])
})

test('a domain that wants partner certificates refuses until it has one', async () => {
  const strict = await healthySetup('oic', { world: { controlToken: 'token' } })
  const { sandbox, domain, admin, keys } = strict
  await sandbox.fetch(
    new Request(`http://127.0.0.1:4000/control/switches/${domain.name}`, {
      method: 'PUT',
      headers: { authorization: 'Bearer token' },
      body: JSON.stringify({ requirePartnerCertificate: true }),
    }),
  )
  expect((await askToken(strict)).status).toBe(401)
  expect(sandbox.refusals().at(-1)).toMatchObject({ gate: 'partner-certificate' })
  await admin('POST', 'OAuthPartnerCertificates', {
    schemas: [],
    certificateAlias: alias,
    x509Base64Certificate: keys.x509,
  })
  expect((await askToken(strict)).status).toBe(200)
})

test('a role of the application changes nothing in a user’s token', async () => {
  const oic = await healthySetup('oic')
  await grantRole(oic, oic.service.appId, 'ServiceInvoker', { type: 'App', value: oic.client.id })
  const { body } = await askToken(oic, { form: { grant_type: jwtBearer } })
  expect(Object.keys(decodeClaims(body.access_token ?? ''))).not.toContain('userAppRoles')
})
