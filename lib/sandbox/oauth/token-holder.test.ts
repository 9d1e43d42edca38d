import { beforeAll, expect, test } from 'vitest'
import { newApp } from '../admin/admin-fixture'
import { adminCall, askToken, callService, grantRole, type Healthy, healthySetup } from '../healthy-fixture'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

test('a token of a deleted user does not speak for the next of that name', async () => {
  const { admin, sandbox, domain } = healthy
  const person = {
    schemas: [],
    userName: 'jo',
    name: { familyName: 'Jo' },
    emails: [{ value: 'jo@northwind.example', type: 'work', primary: true }],
  }
  const { body: former } = await admin('POST', 'Users', person)
  await admin('PATCH', `Users/${former.id}`, { Operations: [{ op: 'replace', path: 'password', value: 'play' }] })
  await admin('PATCH', `Apps/${healthy.client.id}`, {
    Operations: [{ op: 'add', path: 'allowedGrants', value: ['password'] }],
  })
  const ask = (scope: string) =>
    askToken(healthy, { form: { grant_type: 'password', username: 'jo', password: 'play', scope } })
  const forService = (await ask(healthy.scope)).body.access_token ?? ''
  const forInfo = (await ask('openid')).body.access_token ?? ''
  const userInfo = () =>
    sandbox.fetch(new Request(`${domain.url}/oauth2/v1/userinfo`, { headers: { authorization: `Bearer ${forInfo}` } }))
  expect([(await callService(healthy, forService)).status, (await userInfo()).status]).toEqual([200, 200])
  await admin('DELETE', `Users/${former.id}`)
  expect((await admin('POST', 'Users', person)).status).toBe(201)
  expect([(await callService(healthy, forService)).status, (await userInfo()).status]).toEqual([401, 401])
})

test('a token of a deleted client does not speak for the next of that id', async () => {
  const { admin, sandbox, domain, token } = healthy
  const client = newApp('Twin', {
    name: 'twin',
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    active: true,
  })
  const { body: former } = await admin('POST', 'Apps', client)
  const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
  const answer = await token(form, ['twin', String(former.clientSecret)])
  const { access_token } = (await answer.json()) as { access_token: string }
  const own = () => adminCall(sandbox, domain, access_token, 'GET', 'Apps')
  expect((await own()).status).toBe(200)
  await admin('PUT', `AppStatusChanger/${former.id}`, { active: false })
  expect((await admin('DELETE', `Apps/${former.id}`)).status).toBe(204)
  const { body: next } = await admin('POST', 'Apps', client)
  await grantRole(healthy, 'IDCSAppId', 'Identity Domain Administrator', { type: 'App', value: String(next.id) })
  expect((await own()).status).toBe(401)
})
