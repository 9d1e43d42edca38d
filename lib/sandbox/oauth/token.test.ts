import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  alias,
  askToken,
  decodeClaims,
  grantRole,
  type Healthy,
  healthySetup,
  jwtBearer,
  makeKeyPair,
  type Part,
  signAssertion,
} from '../healthy-fixture'
import { digest } from '../http/digest'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

const now = () => Math.floor(Date.now() / 1000)

/** Answer, private cause and number of the refusal that a change of the healthy request leads to. */
async function refusalOf(change: Parameters<typeof askToken>[1]) {
  const already = healthy.sandbox.refusals().at(-1)?.seq ?? 0
  const { status, body, headers } = await askToken(healthy, change)
  const [cause, ...more] = healthy.sandbox.refusals(already)
  expect(more).toEqual([])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-oracle-dms-ecid')).toBe(body.ecid)
  expect(Number(body.ecid?.slice(-8))).toBe(cause?.seq)
  return [status, body.error, body.error_description, cause?.gate]
}

const clientRefused = [401, 'invalid_client', 'Client authentication failed.'] as const
const notAuthorized = [400, 'unauthorized_client', 'Client authorization failed.'] as const
const badScope = [400, 'invalid_scope', 'Invalid scope.'] as const
const badAssertion = [400, 'invalid_grant', 'emulator: assertion refused.'] as const

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
      [400, 'unsupported_grant_type', 'emulator: no such grant type.', 'grant-allowed'],
    ],
    [
      'no grant type',
      () => ({ form: { grant_type: '' } }),
      [400, 'invalid_request', 'emulator: the request is incomplete.', 'grant-allowed'],
    ],
    ['no assertion', () => ({ assertion: '' }), [...badAssertion, 'assertion-shape']],
    ['an empty scope', () => ({ form: { scope: '' } }), [...badScope, 'scope-shape']],
    [
      'scopes of two audiences',
      () => ({ form: { scope: `${healthy.scope} ${healthy.domain.services[0]?.scopes[0]}` } }),
      [...badScope, 'scope-shape'],
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
      [...badScope, 'scope-exists'],
    ],
    [
      '__myscopes__ beside another scope',
      () => ({ form: { scope: `urn:opc:idm:__myscopes__ ${healthy.scope}` } }),
      [...badScope, 'scope-shape'],
    ],
    [
      'a scope that exists and was not granted',
      () => ({ form: { scope: healthy.service.scopes[1] ?? '' } }),
      [...notAuthorized, 'scope-granted'],
    ],
  ])('%s is refused', async (_, change, expected) => {
    expect(await refusalOf(change() as Parameters<typeof askToken>[1])).toEqual(expected)
  })
})

describe('assertions', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  test.each<[string, () => { header?: Part; claims?: Part }, unknown[]]>([
    ['RS512 in the header', () => ({ header: { alg: 'RS512' } }), [...badAssertion, 'assertion-algorithm']],
    ['alg none', () => ({ header: { alg: 'none' } }), [...badAssertion, 'assertion-algorithm']],
    ['neither kid nor x5t', () => ({ header: { kid: undefined } }), [...badAssertion, 'assertion-shape']],
    ['an empty kid', () => ({ header: { kid: '' } }), [...badAssertion, 'assertion-shape']],
    ['an unknown kid', () => ({ header: { kid: 'other' } }), [...clientRefused, 'key-known']],
    [
      'an unknown x5t',
      () => ({ header: { kid: undefined, x5t: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA' } }),
      [...clientRefused, 'key-known'],
    ],
    ['another issuer', () => ({ claims: { iss: 'Northwind caller' } }), [...clientRefused, 'assertion-issuer']],
    ['no issuer', () => ({ claims: { iss: undefined } }), [...clientRefused, 'assertion-issuer']],
    [
      'the host of a misprint as audience',
      () => ({ claims: { aud: 'https://identity.oracle.com/' } }),
      [...badAssertion, 'assertion-audience'],
    ],
    [
      'the token endpoint as audience',
      () => ({ claims: { aud: `${healthy.domain.url}/oauth2/v1/token` } }),
      [...badAssertion, 'assertion-audience'],
    ],
    ['no audience', () => ({ claims: { aud: undefined } }), [...badAssertion, 'assertion-audience']],
    ['an expired assertion', () => ({ claims: { exp: now() - 1 } }), [...badAssertion, 'assertion-times']],
    ['milliseconds', () => ({ claims: { exp: Date.now() + 300_000 } }), [...badAssertion, 'assertion-times']],
    ['a time as text', () => ({ claims: { exp: String(now() + 300) } }), [...badAssertion, 'assertion-times']],
    ['no end', () => ({ claims: { exp: undefined } }), [...badAssertion, 'assertion-times']],
    ['issued in two minutes', () => ({ claims: { iat: now() + 120 } }), [...badAssertion, 'assertion-times']],
    ['an unknown user', () => ({ claims: { sub: 'nobody@northwind.example' } }), [...badAssertion, 'subject-known']],
    [
      'an e-mail address with a blank',
      () => ({ claims: { sub: ' maria.ops@northwind.example' } }),
      [...badAssertion, 'subject-known'],
    ],
    ['no subject', () => ({ claims: { sub: undefined } }), [...badAssertion, 'subject-known']],
    [
      'a deactivated user',
      () => ({ claims: { sub: healthy.domain.users.at(-1)?.userName } }),
      [...badAssertion, 'subject-active'],
    ],
  ])('%s is refused', async (_, defect, expected) => {
    expect(await refusalOf({ assertion: await signAssertion(healthy, defect()) })).toEqual(expected)
  })

  test.each<[string, () => Part, Part]>([
    ['the domain URL', () => ({ aud: healthy.domain.url }), {}],
    ['the domain URL with a slash', () => ({ aud: `${healthy.domain.url}/` }), {}],
    ['the global URL without a slash', () => ({ aud: 'https://identity.oraclecloud.com' }), {}],
    [
      'one right audience among several',
      () => ({ aud: ['https://oauth.idm.oracle.com', 'https://identity.oraclecloud.com/'] }),
      {},
    ],
    ['a user name in other case', () => ({ sub: healthy.userName.toUpperCase() }), {}],
    ['an alias in other case', () => ({}), { kid: alias.toUpperCase() }],
    ['no iat and no jti', () => ({ iat: undefined, jti: undefined }), {}],
    ['a clock that is half a minute ahead', () => ({ iat: now() + 30 }), {}],
  ])('%s is accepted', async (_, claims, header) => {
    const { status } = await askToken(healthy, {
      assertion: await signAssertion(healthy, { claims: claims(), header }),
    })
    expect(status).toBe(200)
  })

  test('the thumbprint of the certificate stands for the alias', async () => {
    const x5t = digest('sha1', Buffer.from(healthy.keys.x509, 'base64'), 'base64url')
    const assertion = await signAssertion(healthy, { header: { kid: undefined, x5t } })
    expect((await askToken(healthy, { assertion })).status).toBe(200)
  })

  test('another key than the registered one is refused', async () => {
    const { privateKey } = await makeKeyPair()
    const assertion = await signAssertion(healthy, { key: privateKey })
    expect(await refusalOf({ assertion })).toEqual([...clientRefused, 'assertion-signature'])
  })

  test.each([
    ['two parts', () => 'a.b'],
    ['no JSON in the header', () => `${Buffer.from('hello').toString('base64url')}.${part({})}.eA`],
    ['padding', () => `${part({ alg: 'RS256', kid: alias })}=.${part({})}.eA`],
    ['a list as claims', () => `${part({ alg: 'RS256', kid: alias })}.${part([])}.eA`],
  ])('%s are no assertion', async (_, assertion) => {
    expect(await refusalOf({ assertion: assertion() })).toEqual([...badAssertion, 'assertion-shape'])
  })

  test('an assertion is used up by the first token, not by a refusal before', async () => {
    const jti = randomUUID()
    const unknown = await signAssertion(healthy, { claims: { jti, sub: 'nobody' } })
    expect((await askToken(healthy, { assertion: unknown })).status).toBe(400)
    const assertion = await signAssertion(healthy, { claims: { jti } })
    expect((await askToken(healthy, { assertion })).status).toBe(200)
    expect(await refusalOf({ assertion })).toEqual([...badAssertion, 'assertion-unused'])
  })

  test('of two requests with the same jti at once, one gets a token', async () => {
    const assertion = await signAssertion(healthy)
    const both = await Promise.all([askToken(healthy, { assertion }), askToken(healthy, { assertion })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('the client itself as subject gets a client token', async () => {
    const assertion = await signAssertion(healthy, { claims: { sub: healthy.client.clientId } })
    const { body } = await askToken(healthy, { assertion })
    expect(decodeClaims(body.access_token ?? '')).toMatchObject({ sub: healthy.client.clientId, sub_type: 'client' })
  })
})

describe('client authentication', () => {
  const form = () => ({ grant_type: 'client_credentials', scope: healthy.scope })
  const clientAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

  test('the secret may be in the form', async () => {
    const { clientId, secret } = healthy.client
    const answer = await healthy.token({ ...form(), client_id: clientId, client_secret: secret })
    expect(answer.status).toBe(200)
  })

  test('a client assertion stands for the secret', async () => {
    const { clientId } = healthy.client
    const assertion = await signAssertion(healthy, { claims: { sub: clientId } })
    const answer = await healthy.token({
      ...form(),
      client_id: clientId,
      client_assertion_type: clientAssertion,
      client_assertion: assertion,
    })
    expect(answer.status).toBe(200)
    const { access_token } = (await answer.json()) as { access_token: string }
    expect(decodeClaims(access_token)).toMatchObject({ sub: clientId, sub_type: 'client', gtp: 'cc' })
  })

  test('an expired client assertion is answered like a wrong secret', async () => {
    const { clientId } = healthy.client
    const assertion = await signAssertion(healthy, { claims: { sub: clientId, exp: now() - 1 } })
    const answer = await healthy.token({
      ...form(),
      client_assertion_type: clientAssertion,
      client_assertion: assertion,
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' })
    expect(healthy.sandbox.refusals().at(-1)).toMatchObject({ gate: 'assertion-times' })
  })

  test('nothing at all is refused', async () => {
    expect((await healthy.token(form())).status).toBe(401)
  })

  test('an administrator’s token names its roles', async () => {
    const { clientId, clientSecret } = healthy.domain.admin
    const scope = 'urn:opc:idm:__myscopes__'
    const answer = await healthy.token({ grant_type: 'client_credentials', scope }, [clientId, clientSecret])
    const { access_token } = (await answer.json()) as { access_token: string }
    expect(decodeClaims(access_token).clientAppRoles).toEqual(['Authenticated Client', 'Identity Domain Administrator'])
  })

  test('a custom lifetime is kept', async () => {
    const { body } = await askToken(healthy, { form: { scope: `${healthy.scope} urn:opc:resource:expiry=120` } })
    expect(body.expires_in).toBe(120)
  })
})

test.each(['GET', 'PUT'])('%s on the token endpoint is 405', async (method) => {
  const answer = await healthy.sandbox.fetch(new Request(`${healthy.domain.url}/oauth2/v1/token`, { method }))
  expect(answer.status).toBe(405)
})

test.each(['authorize', 'introspect', 'userinfo'])('/oauth2/v1/%s is a 501 that names itself', async (name) => {
  const answer = await healthy.sandbox.fetch(new Request(`${healthy.domain.url}/oauth2/v1/${name}`))
  expect(answer.status).toBe(501)
  expect(await answer.text()).toContain(`/oauth2/v1/${name}`)
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
  expect(sandbox.refusals().at(-1)).toMatchObject({ gate: 'key-known' })
  await admin('POST', 'OAuthPartnerCertificates', { certificateAlias: alias, x509Base64Certificate: keys.x509 })
  expect((await askToken(strict)).status).toBe(200)
})

test('a role of the application changes nothing in a user’s token', async () => {
  const oic = await healthySetup('oic')
  await grantRole(oic, oic.service.appId, 'ServiceInvoker', { type: 'App', value: oic.client.id })
  const { body } = await askToken(oic, { form: { grant_type: jwtBearer } })
  expect(Object.keys(decodeClaims(body.access_token ?? ''))).not.toContain('userAppRoles')
})
