import { beforeAll, describe, expect, test } from 'vitest'
import { adminCall, decodeClaims } from '../healthy-fixture'
import { ask, type Client, type Flow, openFlow, orders, refusal, stock } from './flow-fixture'

const everything = 'urn:opc:resource:consumer::all'
const badScope = [400, 'invalid_scope', 'Invalid scope.'] as const
const notAuthorized = [400, 'unauthorized_client', 'Client authorization failed.'] as const

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})

const ownToken = (scope: string, as?: Client) => ask(flow, { grant_type: 'client_credentials', scope }, as)
const machine = (displayName: string, more: Record<string, unknown>) =>
  flow.makeApp({
    displayName,
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials', 'password'],
    ...more,
  })
const claimsOf = async (scope: string, as?: Client) => {
  const { status, body } = await ownToken(scope, as)
  expect([status, body.error]).toEqual([200, undefined])
  return decodeClaims(body.access_token)
}

describe('several resources', () => {
  const both = `${orders}read ${stock}read`

  test('are refused in one request', async () => {
    expect(refusal(await ownToken(both))).toEqual([...badScope, 'scope-single'])
  })

  test('get a token each with urn:opc:resource:multiresourcescope', async () => {
    const { body } = await ownToken(`${both} urn:opc:resource:multiresourcescope`)
    const answers = body.tokenResponses as { access_token: string; token_type: string; expires_in: number }[]
    expect(answers.map(({ token_type, expires_in }) => [token_type, expires_in])).toEqual([
      ['Bearer', 3600],
      ['Bearer', 600],
    ])
    expect(answers.map(({ access_token }) => decodeClaims(access_token).aud)).toEqual([orders, stock])
    expect(Object.keys(body)).toEqual(['tokenResponses'])
  })

  test('give a user one identity token beside them', async () => {
    const { userName: username, password } = flow.user
    const scope = `openid ${both} urn:opc:resource:multiresourcescope`
    const { body } = await ask(flow, { grant_type: 'password', username, password, scope })
    expect(body.tokenResponses).toHaveLength(2)
    expect(decodeClaims(body.id_token).tok_type).toBe('IT')
  })
})

describe('trust scope', () => {
  test('All: everything, and any single scope', async () => {
    const all = await machine('All', { trustScope: 'Account' })
    expect(await claimsOf(everything, all)).toMatchObject({
      aud: 'urn:opc:resource:scope:account',
      scope: everything,
    })
    expect(await claimsOf(`${stock}read`, all)).toMatchObject({ aud: stock, scope: 'read' })
    expect(refusal(await ownToken(`${everything} ${stock}read`, all))).toEqual([...badScope, 'scope-alone'])
  })

  test('Tagged: what shares a tag, and everything with the tags in the audience', async () => {
    const tags = [{ key: 'color', value: 'green' }]
    await flow.makeApp({
      displayName: 'Green',
      isOAuthResource: true,
      audience: 'https://green.example/',
      scopes: [{ value: 'read' }],
      tags: [...tags, { key: 'size', value: 'big' }],
    })
    const tagged = await machine('Tagged', { trustScope: 'Tags', allowedTags: tags })
    expect(await claimsOf('https://green.example/read', tagged)).toMatchObject({ aud: 'https://green.example/' })
    expect(refusal(await ownToken(`${stock}read`, tagged))).toEqual([...notAuthorized, 'scope-granted'])
    const { aud, scope } = await claimsOf(everything, tagged)
    const [, encoded = ''] = /^urn:opc:resource:scope:tag=(.+)$/.exec(String([aud].flat()[0])) ?? []
    expect(JSON.parse(Buffer.from(encoded, 'base64').toString())).toEqual({ tags })
    expect(scope).toBe(everything)
  })

  test('Specific: the whole domain may override it', async () => {
    const specific = await machine('Specific', {})
    expect(refusal(await ownToken(`${stock}read`, specific))).toEqual([...notAuthorized, 'scope-granted'])
    expect(refusal(await ownToken(everything, specific))).toEqual([...badScope, 'scope-trusted'])
    const override = (value: boolean) =>
      flow.admin('PATCH', 'Settings/Settings', {
        Operations: [{ op: 'replace', path: 'accountAlwaysTrustScope', value }],
      })
    await override(true)
    expect((await ownToken(`${stock}read`, specific)).status).toBe(200)
    expect((await ownToken(everything, specific)).status).toBe(200)
    await override(false)
  })

  test.each([
    ['urn:opc:resource:consumer:paas::read', 200],
    ['urn:opc:resource:consumer:paas:analytics::read', 200],
    ['urn:opc:resource:consumer:paas:analytics::write', 400],
    ['urn:opc:resource:consumer:paasage::read', 400],
    ['urn:opc:resource:consumer:saas::read', 400],
  ])('consumer:paas::read covers %s: %i', async (scope, status) => {
    const found = await flow.admin('GET', `Apps?filter=${encodeURIComponent('displayName eq "Fine"')}`)
    const [known] = (found.body.Resources ?? []) as { id: string; name: string; clientSecret: string }[]
    const fine = known
      ? { id: known.id, clientId: known.name, secret: known.clientSecret }
      : await machine('Fine', {
          trustScope: 'Account',
          allowedScopes: [{ fqs: 'urn:opc:resource:consumer:paas::read' }],
        })
    expect((await ownToken(scope, fine)).status).toBe(status)
  })
})

describe('roles of the domain', () => {
  const grant = async (clientAppId: string, role: string) => {
    const filter = encodeURIComponent(`app.value eq "IDCSAppId" and displayName eq "${role}"`)
    const roles = await flow.admin('GET', `AppRoles?filter=${filter}`)
    const [{ id } = { id: '' }] = roles.body.Resources as { id: string }[]
    return flow.admin('POST', 'Grants', {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:Grant'],
      grantMechanism: 'ADMINISTRATOR_TO_APP',
      grantee: { type: 'App', value: clientAppId },
      app: { value: 'IDCSAppId' },
      entitlement: { attributeName: 'appRoles', attributeValue: id },
    })
  }
  let admin: Client
  beforeAll(async () => {
    admin = await machine('Two roles', {})
    await grant(admin.id, 'Application Administrator')
    await grant(admin.id, 'User Administrator')
  })
  // Encoded twice: the form decodes once.
  const one = 'urn:opc:idm:role.User%20Administrator'
  const call = async (scope: string, resource: string, body: unknown) => {
    const { access_token } = (await ownToken(scope, admin)).body
    return (await adminCall(flow.sandbox, flow.domain, access_token, 'POST', resource, body)).status
  }

  test('single ones may be asked for, and the token can do no more', async () => {
    expect(await claimsOf(one, admin)).toMatchObject({
      clientAppRoles: ['Authenticated Client', 'User Administrator'],
      scope: `urn:opc:idm:t.security.client ${one}`,
    })
    const app = {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: 'Made by a user administrator',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    }
    expect(await call(one, 'Apps', app)).toBe(401)
    expect(await call('urn:opc:idm:__myscopes__', 'Apps', app)).toBe(201)
  })

  test('those the client lacks are left out', async () => {
    const asked = `${one} urn:opc:idm:role.Security%20Administrator`
    expect((await claimsOf(asked, admin)).clientAppRoles).toEqual(['Authenticated Client', 'User Administrator'])
  })

  test.each([
    ['one the client lacks', 'urn:opc:idm:role.Security%20Administrator', [...notAuthorized, 'scope-granted']],
    ['one that does not exist', 'urn:opc:idm:role.Magician', [...badScope, 'scope-exists']],
    ['encoded once, it falls apart', 'urn:opc:idm:role.User Administrator', [...badScope, 'scope-alone']],
    ['beside a resource', `${one} ${orders}read`, [...badScope, 'scope-alone']],
  ])('%s', async (_, scope, expected) => {
    expect(refusal(await ownToken(scope, admin))).toEqual(expected)
  })

  test('a user’s token has the roles that client and user both hold', async () => {
    const [, administrator] = flow.domain.users
    const { userName: username = '', password = '' } = administrator ?? {}
    const form = { grant_type: 'password', username, password }
    const { body } = await ask(flow, { ...form, scope: `openid ${one}` }, admin)
    expect(decodeClaims(body.access_token)).toMatchObject({
      clientAppRoles: ['Authenticated Client'],
      userAppRoles: ['Authenticated'],
    })
  })
})

test.each([
  ['120', 200, 120],
  ['7200', 200, 3600],
  ['59', 400, undefined],
  ['31556953', 400, undefined],
  ['soon', 400, undefined],
])('a lifetime of %s seconds: %i', async (seconds, status, lifetime) => {
  const answer = await ownToken(`${orders}read urn:opc:resource:expiry=${seconds}`)
  expect([answer.status, answer.body.expires_in]).toEqual([status, lifetime])
})

test('a token for the domain’s own API may live for a year', async () => {
  const { body } = await ownToken('urn:opc:idm:__myscopes__ urn:opc:resource:expiry=31556952')
  expect(body.expires_in).toBe(31_556_952)
})

test('scopes about users mean nothing without one', async () => {
  expect(await claimsOf(`openid ${orders}read`)).toMatchObject({ scope: 'read' })
  expect(refusal(await ownToken('openid'))).toEqual([...badScope, 'scope-sent'])
})
