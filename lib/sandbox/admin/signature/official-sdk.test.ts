import { type IdentityDomainsClient, models } from 'oci-identitydomains'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSandbox } from '../../create-sandbox'
import { takeHands } from '../../healthy-fixture'
import { type Listening, listenSandbox } from '../../listen'
import type { Sandbox } from '../../sandbox-types'
import { sdkClient } from './sdk-fixture'
import { makeApiKey, type Profile, registerKey, signedRequest } from './signature-fixture'

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
const { Op } = models.Operations
const keys = makeApiKey()
let sandbox: Sandbox
let listening: Listening
let profile: Profile
let client: IdentityDomainsClient
let aheadMs = 0

beforeAll(async () => {
  // Its breaker would open after ten of the refusals that these tests want.
  vi.stubEnv('OCI_SDK_DEFAULT_CIRCUITBREAKER_ENABLED', 'false')
  // The SDK prints a warning for each refusal.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  sandbox = await createSandbox({ now: () => Date.now() + aheadMs })
  listening = await listenSandbox(sandbox)
  const hands = await takeHands(sandbox, 'us')
  profile = await registerKey(hands, 'grace.lee@northwind.example', keys.publicKey)
  client = sdk(profile, keys.privateKey)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await listening.close()
})

const sdk = (profile: Profile, privateKey: string) => sdkClient(`${listening.url}/us`, profile, privateKey)

const app = (displayName: string) => ({
  schemas: [`${idcs}:App`],
  displayName,
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
})

describe("Oracle's SDK for TypeScript, signing with a registered key", () => {
  test('creates, reads, lists, changes, replaces and deletes', async () => {
    const { app: made, etag } = await client.createApp({ app: app('Made by the SDK') })
    const appId = made.id ?? ''
    expect(made).toMatchObject({ displayName: 'Made by the SDK', idcsCreatedBy: { value: 'OCI User' } })
    expect((await client.getApp({ appId })).app.name).toBe(made.name)
    // The SDK does not encode queries: see "Encoding and signing traps".
    const filter = encodeURIComponent('displayName eq "Made by the SDK" and not (name co "+&%#|é")')
    expect((await client.listApps({ filter, count: 5 })).apps).toMatchObject({ totalResults: 1, itemsPerPage: 5 })
    const operations = [{ op: Op.Replace, path: 'description', value: 'Grüße' as unknown as object }]
    const patchOp = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], operations }
    const patched = await client.patchApp({ appId, patchOp, ifMatch: etag })
    expect(patched.app.description).toBe('Grüße')
    expect((await client.putApp({ appId, app: app('Replaced by the SDK') })).app.displayName).toBe(
      'Replaced by the SDK',
    )
    await client.deleteApp({ appId })
    await expect(client.getApp({ appId })).rejects.toMatchObject({ statusCode: 404 })
  })

  test('searches by body', async () => {
    const found = await client.searchApps({
      appSearchRequest: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
        filter: 'displayName eq "oic-us"',
      },
    })
    expect(found.apps.resources?.map(({ displayName }) => displayName)).toEqual(['oic-us'])
  })

  test('registers a second key for its own user and signs with that', async () => {
    const second = makeApiKey()
    const { apiKey } = await client.createApiKey({
      apiKey: { schemas: [`${idcs}:apikey`], key: second.publicKey } as models.ApiKey,
    })
    expect(apiKey.user?.ocid).toBe(profile.user)
    const other = sdk({ ...profile, fingerprint: apiKey.fingerprint }, second.privateKey)
    expect((await other.listApiKeys({})).apiKeys.totalResults).toBe(2)
    await client.deleteApiKey({ apiKeyId: apiKey.id ?? '' })
    await expect(other.listApiKeys({})).rejects.toMatchObject({ statusCode: 401 })
  })
})

describe("Oracle's SDK is refused", () => {
  test('with another private key', async () => {
    const already = sandbox.refusals().at(-1)?.seq
    await expect(sdk(profile, makeApiKey().privateKey).listApps({})).rejects.toMatchObject({ statusCode: 401 })
    expect(sandbox.refusals(already)).toMatchObject([{ gate: 'request-signature', domain: 'us', status: 401 }])
  })

  test('when its clock is more than five minutes off', async () => {
    aheadMs = 301_000
    await expect(client.listApps({})).rejects.toMatchObject({ statusCode: 401 })
    aheadMs = 0
    expect((await client.listApps({})).apps.totalResults).toBeGreaterThan(0)
  })

  test('when somebody between alters the body', async () => {
    const [body, altered] = ['Sent', 'Seen'].map((name) => JSON.stringify(app(name)))
    const made = signedRequest(profile, keys.privateKey, `${listening.url}/us/admin/v1/Apps`, {
      method: 'POST',
      body: body ?? '',
    })
    const send = (text = '') => fetch(made.url, { method: 'POST', headers: made.headers, body: text })
    expect((await send(altered)).status).toBe(401)
    expect((await send(body)).status).toBe(201)
  })

  test('in the other tenancy, with a key that is not registered there', async () => {
    const elsewhere = sdk(profile, keys.privateKey)
    elsewhere.endpoint = `${listening.url}/emea`
    await expect(elsewhere.listApps({})).rejects.toMatchObject({ statusCode: 401 })
  })
})
