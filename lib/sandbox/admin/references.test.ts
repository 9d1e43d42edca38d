import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { grantRole, type Hands, makeKeyPair, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered, newApp } from './admin-fixture'

let desk: Desk<Hands>
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
})

/** A resource server and a client to which its scope is allowed. */
async function pair(name: string) {
  const audience = `https://${name}.example/`
  const resource = { isOAuthResource: true, audience, scopes: [{ value: 'read' }, { value: 'write' }] }
  const { body: server } = await desk.admin('POST', 'Apps', newApp(`${name} server`, resource))
  const allowedScopes = [{ fqs: `${audience}read` }]
  const { body: client } = await desk.admin(
    'POST',
    'Apps',
    newApp(`${name} client`, { isOAuthClient: true, allowedScopes }),
  )
  return { serverId: String(server.id), clientId: String(client.id) }
}
const allowed = async (id: string) =>
  (await desk.admin('GET', `Apps/${id}?attributes=allowedScopes.fqs`)).body.allowedScopes

describe('a scope that another application may ask for', () => {
  test('stays with its application until that is deleted by force, and goes from both then', async () => {
    const { serverId, clientId } = await pair('orders')
    expect((await desk.problem('DELETE', `Apps/${serverId}`)).slice(0, 2)).toEqual([400, 'emulator.error.scopesInUse'])
    expect(await allowed(clientId)).toHaveLength(1)
    expect((await desk.admin('DELETE', `Apps/${serverId}?forceDelete=true`)).status).toBe(204)
    expect(await allowed(clientId)).toBeUndefined()
    const rename = { Operations: [{ op: 'replace', path: 'description', value: 'still changes' }] }
    expect((await desk.admin('PATCH', `Apps/${clientId}`, rename)).status).toBe(200)
  })

  test.each<[string, object, number]>([
    ['cannot be taken away', { op: 'remove', path: 'scopes[value eq "read"]' }, 400],
    ['cannot be moved to another audience', { op: 'replace', path: 'audience', value: 'https://other.example/' }, 400],
    ['does not keep the others from going', { op: 'remove', path: 'scopes[value eq "write"]' }, 200],
  ])('%s', async (name, operation, status) => {
    const { serverId } = await pair(name.replaceAll(' ', '-'))
    expect((await desk.admin('PATCH', `Apps/${serverId}`, { Operations: [operation] })).status).toBe(status)
  })
})

test('an application cannot keep its leave to ask for a scope that it defines no more', async () => {
  const audience = 'https://itself.example/'
  const allowedScopes = [{ fqs: `${audience}read` }]
  const own = { isOAuthResource: true, isOAuthClient: true, audience, scopes: [{ value: 'read' }], allowedScopes }
  const { status, body: app } = await desk.admin('POST', 'Apps', newApp('Calls itself', own))
  expect(status).toBe(201)
  const move = { op: 'replace', path: 'audience', value: 'https://moved.example/' }
  const patch = (...Operations: object[]) => desk.problem('PATCH', `Apps/${app.id}`, { Operations })
  expect((await patch(move)).slice(0, 2)).toEqual([400, 'error.common.validation.invalidReferenceResource'])
  const ask = { op: 'replace', path: 'allowedScopes', value: [{ fqs: 'https://moved.example/read' }] }
  expect((await patch(move, ask))[0]).toBe(200)
})

test('an application goes with its roles and their grants', async () => {
  const { body: app } = await desk.admin('POST', 'Apps', newApp('Has roles'))
  const schemas = ['urn:ietf:params:scim:schemas:oracle:idcs:AppRole']
  const role = { schemas, displayName: 'Reader', app: { value: app.id }, availableToUsers: true }
  await desk.admin('POST', 'AppRoles', role)
  const [user] = (await desk.list('Users')).Resources
  await grantRole(desk.healthy, String(app.id), 'Reader', { type: 'User', value: String(user?.id) })
  expect((await desk.problem('DELETE', `Apps/${app.id}`))[1]).toBe('emulator.error.appHasGrants')
  expect((await desk.admin('DELETE', `Apps/${app.id}?forceDelete=true`)).status).toBe(204)
  for (const resource of ['AppRoles', 'Grants'])
    expect((await desk.list(filtered(resource, `app.value eq "${app.id}"`))).totalResults).toBe(0)
})

test('a trusted partner certificate is a partner certificate by another name', async () => {
  const { x509 } = await makeKeyPair()
  const schema = 'urn:ietf:params:scim:schemas:oracle:idcs:TrustedPartnerCertificate'
  const { status, body } = await desk.admin('POST', 'TrustedPartnerCertificates', {
    schemas: [schema],
    certificateAlias: 'partner',
    x509Base64Certificate: x509,
  })
  expect([status, body]).toMatchObject([
    201,
    {
      schemas: [schema],
      meta: { location: `${desk.healthy.domain.url}/admin/v1/TrustedPartnerCertificates/${body.id}` },
    },
  ])
  const twin = await desk.admin('GET', `OAuthPartnerCertificates/${body.id}`)
  expect(twin.body).toMatchObject({
    certificateAlias: 'partner',
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:OAuthPartnerCertificate'],
  })
  expect((await desk.problem('PATCH', `TrustedPartnerCertificates/${body.id}`, { Operations: [] }))[0]).toBe(405)
  expect((await desk.admin('DELETE', `TrustedPartnerCertificates/${body.id}`)).status).toBe(204)
  expect((await desk.list('OAuthPartnerCertificates')).totalResults).toBe(0)
})

describe('changers may be read', () => {
  test('by those who may', async () => {
    const { body: app } = await desk.admin(
      'POST',
      'Apps',
      newApp('Read me', { isOAuthClient: true, clientType: 'confidential' }),
    )
    expect((await desk.admin('GET', `AppStatusChanger/${app.id}`)).body).toMatchObject({ id: app.id, active: false })
    expect((await desk.admin('GET', `AppClientSecretRegenerator/${app.id}`)).body).toMatchObject({
      appId: app.id,
      clientSecret: app.clientSecret,
    })
    const [instance] = (await desk.list(filtered('Apps', 'displayName eq "oic-us"'))).Resources
    const { body } = await desk.admin('GET', `AppClientSecretRegenerator/${instance?.id}`)
    expect(body).not.toHaveProperty('clientSecret')
  })
})

describe('settings', () => {
  test('are replaced by PUT, which needs csrAccess', async () => {
    const { body: before } = await desk.admin('GET', 'Settings/Settings')
    const { csrAccess, ...without } = before
    expect(await desk.problem('PUT', 'Settings/Settings', without)).toEqual([
      400,
      'error.common.validation.missingReqAttributes',
      'Missing required attribute(s): csrAccess.',
    ])
    const { status, body } = await desk.admin('PUT', 'Settings/Settings', {
      schemas: before.schemas,
      csrAccess: 'readOnly',
      signingCertPublicAccess: true,
    })
    expect([status, body]).toMatchObject([
      200,
      { id: 'Settings', csrAccess: 'readOnly', signingCertPublicAccess: true },
    ])
    expect(body).not.toHaveProperty('timezone')
    expect((await desk.problem('PUT', 'Settings/Settings', { ...before, csrAccess: 'some' }))[0]).toBe(400)
  })

  test('are found by search', async () => {
    expect((await desk.admin('POST', 'Settings/.search', {})).body.totalResults).toBe(1)
  })
})
