import { type IdentityDomainsClient, models } from 'oci-identitydomains'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSandbox } from '../../create-sandbox'
import { takeHands } from '../../healthy-fixture'
import { type Listening, listenSandbox } from '../../listen'
import { sdkClient } from './sdk-fixture'
import { makeApiKey, registerKey } from './signature-fixture'

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
const core = 'urn:ietf:params:scim:schemas:core:2.0'
const keys = makeApiKey()
const { Op } = models.Operations
let listening: Listening
let client: IdentityDomainsClient
let userId: string
let roleId: string
let appId: string

beforeAll(async () => {
  vi.stubEnv('OCI_SDK_DEFAULT_CIRCUITBREAKER_ENABLED', 'false')
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const sandbox = await createSandbox()
  listening = await listenSandbox(sandbox)
  const profile = await registerKey(await takeHands(sandbox, 'us'), 'grace.lee@northwind.example', keys.publicKey)
  client = sdkClient(`${listening.url}/us`, profile, keys.privateKey)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await listening.close()
})

const patchOp = (op: models.Operations.Op, path: string, value?: unknown) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  operations: [{ op, path, ...(value === undefined ? {} : { value: value as object }) }],
})
const search = (filter: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
  filter,
})

describe("Oracle's SDK", () => {
  test('makes, changes and finds a user', async () => {
    const user = {
      schemas: [`${core}:User`],
      userName: 'sdk.user',
      name: { familyName: 'User', givenName: 'Sdk' },
      emails: [{ value: 'sdk.user@northwind.example', type: models.UserEmails.Type.Work, primary: true }],
    }
    const made = await client.createUser({ user })
    userId = made.user.id ?? ''
    await client.patchUser({ userId, patchOp: patchOp(Op.Replace, 'title', 'Tester'), ifMatch: made.etag })
    expect((await client.getUser({ userId })).user).toMatchObject({ displayName: 'Sdk User', title: 'Tester' })
    expect((await client.putUser({ userId, user: { ...user, nickName: 'S' } })).user).toMatchObject({ nickName: 'S' })
    const { users } = await client.searchUsers({
      userSearchRequest: search('emails[value eq "sdk.user@northwind.example"]'),
    })
    expect(users.resources?.map(({ id }) => id)).toEqual([userId])
  })

  test('defines a role and gives it to a user and to a group', async () => {
    const app = {
      schemas: [`${idcs}:App`],
      displayName: 'SDK orders',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    }
    appId = (await client.createApp({ app })).app.id ?? ''
    const { appRole } = await client.createAppRole({
      appRole: {
        schemas: [`${idcs}:AppRole`],
        displayName: 'Approver',
        app: { value: appId },
        availableToUsers: true,
        availableToGroups: true,
      } as models.AppRole,
    })
    roleId = appRole.id ?? ''
    const members = [{ value: userId, type: models.GroupMembers.Type.User }]
    const { group } = await client.createGroup({
      group: { schemas: [`${core}:Group`], displayName: 'SDK group', members } as models.Group,
    })
    const grantTo = (type: models.GrantGrantee.Type, value: string) =>
      client.createGrant({
        grant: {
          schemas: [`${idcs}:Grant`],
          grantMechanism: `ADMINISTRATOR_TO_${type.toUpperCase()}` as models.Grant.GrantMechanism,
          grantee: { type, value },
          app: { value: appId },
          entitlement: { attributeName: 'appRoles', attributeValue: roleId },
        } as models.Grant,
      })
    await grantTo(models.GrantGrantee.Type.User, userId)
    await grantTo(models.GrantGrantee.Type.Group, group.id ?? '')
    await expect(grantTo(models.GrantGrantee.Type.Group, group.id ?? '')).rejects.toMatchObject({ statusCode: 409 })
    const { appRole: shown } = await client.getAppRole({ appRoleId: roleId, attributes: 'members' })
    expect(shown.members?.map(({ type }) => type)).toEqual(['User', 'Group'])
    const patched = await client.patchGroup({
      groupId: group.id ?? '',
      patchOp: patchOp(Op.Remove, `members[value eq "${userId}"]`),
      attributes: 'members',
    })
    expect(patched.group.members).toBeUndefined()
  })

  test('deletes what nothing refers to, and the rest when that is forced', async () => {
    await expect(client.deleteUser({ userId })).rejects.toMatchObject({ statusCode: 400 })
    await client.deleteUser({ userId, forceDelete: true })
    await expect(client.getUser({ userId })).rejects.toMatchObject({ statusCode: 404 })
    await expect(client.deleteAppRole({ appRoleId: roleId })).rejects.toMatchObject({ statusCode: 400 })
    await expect(client.deleteApp({ appId })).rejects.toMatchObject({ statusCode: 400 })
    await client.deleteApp({ appId, forceDelete: true })
    await expect(client.getAppRole({ appRoleId: roleId })).rejects.toMatchObject({ statusCode: 404 })
  })

  test('reads itself, its applications and the settings', async () => {
    expect((await client.getMe({})).me.userName).toBe('grace.lee@northwind.example')
    expect((await client.listMyApps({})).myApps.totalResults).toBe(0)
    const { setting } = await client.getSetting({ settingId: 'Settings' })
    expect(setting).toMatchObject({ csrAccess: 'readWrite', signingCertPublicAccess: false })
    const put = await client.putSetting({ settingId: 'Settings', setting: { ...setting, timezone: 'Europe/Berlin' } })
    expect(put.setting.timezone).toBe('Europe/Berlin')
    const trust = {
      schemas: [`${idcs}:IdentityPropagationTrust`],
      name: 'SDK trust',
      type: 'JWT',
      issuer: 'https://sdk.example/',
    }
    const { identityPropagationTrust } = await client.createIdentityPropagationTrust({
      identityPropagationTrust: trust as models.IdentityPropagationTrust,
    })
    const identityPropagationTrustId = identityPropagationTrust.id ?? ''
    await client.deleteIdentityPropagationTrust({ identityPropagationTrustId })
    expect((await client.listSchemas({})).schemas.totalResults).toBeGreaterThan(10)
  })
})
