import { randomUUID } from 'node:crypto'
import { type IdentityDomainsClient, models } from 'oci-identitydomains'
import { expect } from 'vitest'
import { makeApiKey } from '../admin/signature/signature-fixture'

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
const core = 'urn:ietf:params:scim:schemas:core:2.0'
const messages = 'urn:ietf:params:scim:api:messages:2.0'
const { Op } = models.Operations

const change = (path: string, value: unknown) => ({
  schemas: [`${messages}:PatchOp`],
  operations: [{ op: Op.Replace, path, value: value as object }],
})
const search = (filter: string) => ({ schemas: [`${messages}:SearchRequest`], filter, count: 5 })
const idOf = (resource: { id?: string }): string => resource.id ?? ''
const bare = (name: string) => ({
  schemas: [`${idcs}:App`],
  displayName: name,
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
})

/** A day of an administrator, with each operation of the SDK that the sandbox plays used at least once. `x509`: two certificates. */
export async function callEveryOperation(client: IdentityDomainsClient, x509: string[]): Promise<void> {
  const name = `SDK ${randomUUID().slice(0, 8)}`
  const userId = await people(client, name)
  const appId = await applications(client, name)
  await rolesAndGrants(client, name, { userId, appId })
  await certificates(client, name, x509)
  await settingsAndTrusts(client, name)
  await oneself(client)
  await client.deleteApp({ appId, forceDelete: true })
  await client.deleteUser({ userId, forceDelete: true })
}

async function people(client: IdentityDomainsClient, name: string): Promise<string> {
  const userName = `${name.replace(' ', '.')}@northwind.example`
  const user = {
    schemas: [`${core}:User`],
    userName,
    name: { familyName: 'Person', givenName: name },
    emails: [{ value: userName, type: models.UserEmails.Type.Work, primary: true }],
  }
  const { user: made, etag: ifMatch } = await client.createUser({ user })
  const userId = idOf(made)
  expect((await client.getUser({ userId })).user).toMatchObject({ userName, displayName: `${name} Person` })
  await client.patchUser({ userId, patchOp: change('title', 'Clerk'), ifMatch })
  await client.putUser({ userId, user: { ...user, title: 'Chief clerk' } })
  const status = { schemas: [`${idcs}:UserStatusChanger`], active: true }
  await client.putUserStatusChanger({ userStatusChangerId: userId, userStatusChanger: status })
  const filter = encodeURIComponent(`userName eq "${userName}"`)
  expect((await client.listUsers({ filter })).users.resources).toMatchObject([{ title: 'Chief clerk' }])
  const userSearchRequest = search(`emails[value co "${userName}" and primary eq true]`)
  expect((await client.searchUsers({ userSearchRequest })).users.totalResults).toBe(1)

  const group = { schemas: [`${core}:Group`], displayName: `${name} clerks` }
  const members = [{ value: userId, type: models.GroupMembers.Type.User }]
  const groupId = idOf((await client.createGroup({ group: { ...group, members } as models.Group })).group)
  await client.putGroup({ groupId, group: { ...group, displayName: `${name} staff` } as models.Group })
  await client.patchGroup({ groupId, patchOp: change('members', members) })
  expect((await client.getGroup({ groupId, attributes: 'members' })).group.members).toHaveLength(1)
  const ofUser = `members.value eq "${userId}"`
  expect((await client.listGroups({ filter: encodeURIComponent(ofUser) })).groups.totalResults).toBe(1)
  expect((await client.searchGroups({ groupSearchRequest: search(ofUser) })).groups.totalResults).toBe(1)
  await client.deleteGroup({ groupId })
  return userId
}

async function applications(client: IdentityDomainsClient, name: string): Promise<string> {
  const { app, etag: ifMatch } = await client.createApp({ app: bare(name), attributeSets: [models.AttributeSets.All] })
  const appId = idOf(app)
  await client.patchApp({
    appId,
    patchOp: change('description', 'Made by the SDK'),
    ifMatch,
  })
  await expect(
    client.patchApp({ appId, patchOp: change('description', 'Late'), ifMatch: 'stale' }),
  ).rejects.toMatchObject({ statusCode: 412 })
  await client.putApp({ appId, app: { ...bare(name), isOAuthClient: true, clientType: models.App.ClientType.Trusted } })
  const status = { schemas: [`${idcs}:AppStatusChanger`], active: true }
  await client.putAppStatusChanger({ appStatusChangerId: appId, appStatusChanger: status })
  expect((await client.getApp({ appId })).app).toMatchObject({ active: true, clientType: 'trusted' })
  const filter = encodeURIComponent(`displayName eq "${name}" and active eq true`)
  const { apps } = await client.listApps({ filter, attributes: 'displayName', count: 10 })
  expect(apps.resources).toMatchObject([{ id: appId, displayName: name }])
  expect(apps.resources?.[0]?.clientSecret).toBeUndefined()
  expect((await client.searchApps({ appSearchRequest: search(`id eq "${appId}"`) })).apps.totalResults).toBe(1)
  await client.putAppStatusChanger({ appStatusChangerId: appId, appStatusChanger: { ...status, active: false } })
  return appId
}

async function rolesAndGrants(
  client: IdentityDomainsClient,
  name: string,
  { userId, appId }: { userId: string; appId: string },
): Promise<void> {
  const appRole = {
    schemas: [`${idcs}:AppRole`],
    displayName: 'Approver',
    app: { value: appId },
    availableToUsers: true,
  } as models.AppRole
  const appRoleId = idOf((await client.createAppRole({ appRole })).appRole)
  await client.patchAppRole({ appRoleId, patchOp: change('description', 'May approve') })
  expect((await client.getAppRole({ appRoleId })).appRole.uniqueName).toBe(`${appId}_Approver`)
  const ofApp = `app.value eq "${appId}" and displayName eq "approver"`
  expect((await client.listAppRoles({ filter: encodeURIComponent(ofApp) })).appRoles.totalResults).toBe(1)
  expect((await client.searchAppRoles({ appRoleSearchRequest: search(ofApp) })).appRoles.totalResults).toBe(1)

  const grant = {
    schemas: [`${idcs}:Grant`],
    grantMechanism: models.Grant.GrantMechanism.AdministratorToUser,
    grantee: { type: models.GrantGrantee.Type.User, value: userId },
    app: { value: appId },
    entitlement: { attributeName: 'appRoles', attributeValue: appRoleId },
  } as models.Grant
  const grantId = idOf((await client.createGrant({ grant })).grant)
  await expect(client.createGrant({ grant })).rejects.toMatchObject({ statusCode: 409 })
  await client.patchGrant({ grantId, patchOp: change('tags', [{ key: 'made', value: name }]) })
  expect((await client.getGrant({ grantId })).grant).toMatchObject({ isFulfilled: true })
  const ofUser = `grantee[value eq "${userId}" and type eq "User"]`
  expect((await client.listGrants({ filter: encodeURIComponent(ofUser) })).grants.totalResults).toBe(1)
  expect((await client.searchGrants({ grantSearchRequest: search(ofUser) })).grants.totalResults).toBe(1)
  await client.deleteGrant({ grantId })
  await client.deleteAppRole({ appRoleId })
}

async function certificates(client: IdentityDomainsClient, name: string, x509: string[]): Promise<void> {
  const certificate = (kind: string, index: number) => ({
    schemas: [`${idcs}:${kind}`],
    certificateAlias: `${name} ${index}`,
    x509Base64Certificate: x509[index] ?? '',
  })
  const filter = `certificateAlias sw "${name}"`
  const encoded = encodeURIComponent(filter)

  const oAuthClientCertificate = certificate('OAuthClientCertificate', 0)
  const own = (await client.createOAuthClientCertificate({ oAuthClientCertificate })).oAuthClientCertificate
  const oAuthClientCertificateId = idOf(own)
  expect((await client.getOAuthClientCertificate({ oAuthClientCertificateId })).oAuthClientCertificate).toEqual(own)
  const owns = await client.listOAuthClientCertificates({ filter: encoded })
  expect(owns.oAuthClientCertificates.totalResults).toBe(1)
  await client.searchOAuthClientCertificates({ oAuthClientCertificateSearchRequest: search(filter) })
  await client.deleteOAuthClientCertificate({ oAuthClientCertificateId })

  const oAuthPartnerCertificate = certificate('OAuthPartnerCertificate', 1)
  const made = await client.createOAuthPartnerCertificate({ oAuthPartnerCertificate })
  const oAuthPartnerCertificateId = idOf(made.oAuthPartnerCertificate)
  await client.getOAuthPartnerCertificate({ oAuthPartnerCertificateId })
  const partners = await client.listOAuthPartnerCertificates({ filter: encoded })
  expect(partners.oAuthPartnerCertificates.totalResults).toBe(1)
  await client.searchOAuthPartnerCertificates({ oAuthPartnerCertificateSearchRequest: search(filter) })
  await client.deleteOAuthPartnerCertificate({ oAuthPartnerCertificateId })
}

async function settingsAndTrusts(client: IdentityDomainsClient, name: string): Promise<void> {
  const settingId = 'Settings'
  const { setting } = await client.getSetting({ settingId })
  await client.patchSetting({ settingId, patchOp: change('timezone', 'Europe/Berlin') })
  await client.putSetting({ settingId, setting: { ...setting, timezone: 'UTC' } })
  expect((await client.listSettings({})).settings.totalResults).toBe(1)
  await client.searchSettings({ settingsSearchRequest: search('id pr') })

  const identityPropagationTrust = {
    schemas: [`${idcs}:IdentityPropagationTrust`],
    name,
    type: 'JWT',
    issuer: `https://${name.replace(' ', '-')}.example/`,
  } as models.IdentityPropagationTrust
  const made = await client.createIdentityPropagationTrust({ identityPropagationTrust })
  const identityPropagationTrustId = idOf(made.identityPropagationTrust)
  await client.getIdentityPropagationTrust({ identityPropagationTrustId })
  await client.patchIdentityPropagationTrust({ identityPropagationTrustId, patchOp: change('description', 'x') })
  await client.putIdentityPropagationTrust({ identityPropagationTrustId, identityPropagationTrust })
  await client.listIdentityPropagationTrusts({})
  await client.deleteIdentityPropagationTrust({ identityPropagationTrustId })
}

async function oneself(client: IdentityDomainsClient): Promise<void> {
  const { me } = await client.getMe({})
  await client.patchMe({ patchOp: change('title', 'Administrator') })
  await client.putMe({ me: { ...me, title: 'Head administrator' } })
  await client.listMyApps({})
  await client.searchMyApps({ myAppSearchRequest: search('id pr') })

  const { publicKey } = makeApiKey()
  const apiKey = { schemas: [`${idcs}:apikey`], key: publicKey } as models.ApiKey
  const apiKeyId = idOf((await client.createApiKey({ apiKey })).apiKey)
  await client.getApiKey({ apiKeyId })
  await client.patchApiKey({ apiKeyId, patchOp: change('description', 'A second key') })
  await client.listApiKeys({})
  await client.searchApiKeys({ apiKeySearchRequest: search('fingerprint pr') })
  await client.deleteApiKey({ apiKeyId })
}
