import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { FetchHttpClient } from 'oci-common'
import { IdentityDomainsClient } from 'oci-identitydomains'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sdkClient } from '../admin/signature/sdk-fixture'
import { makeApiKey, registerKey } from '../admin/signature/signature-fixture'
import { createSandbox } from '../create-sandbox'
import { grantRole, type Hands, makeKeyPair, takeHands } from '../healthy-fixture'
import { type Listening, listenSandbox } from '../listen'
import { callEveryOperation } from './sdk-scenario-fixture'

/** Resource types of the admin API that the sandbox plays, as far as the SDK has operations for them. */
const played = [
  'ApiKeys',
  'AppRoles',
  'AppStatusChanger',
  'Apps',
  'Grants',
  'Groups',
  'IdentityPropagationTrusts',
  'Me',
  'MyApps',
  'OAuthClientCertificates',
  'OAuthPartnerCertificates',
  'Settings',
  'UserStatusChanger',
  'Users',
]

/** Self-registration, which DIFFERENCES.md lists as left out. */
const leftOut = ['createMe']

const source = readFileSync(createRequire(import.meta.url).resolve('oci-identitydomains/lib/client.js'), 'utf8')
const pattern = /operationName = "(\w+)";[\s\S]*?path: "\/admin\/v1\/(\w+)[^"]*"/g
const operations = [...source.matchAll(pattern)].map(([, name = '', resource = '']) => ({ name, resource }))
const wanted = operations
  .filter(({ name, resource }) => played.includes(resource) && !leftOut.includes(name))
  .map(({ name }) => name)

const person = 'grace.lee@northwind.example'
let listening: Listening
let hands: Hands

beforeAll(async () => {
  vi.stubEnv('OCI_SDK_DEFAULT_CIRCUITBREAKER_ENABLED', 'false')
  // The SDK prints a warning for each refusal.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const sandbox = await createSandbox()
  listening = await listenSandbox(sandbox)
  hands = await takeHands(sandbox, 'us')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await listening.close()
})

const endpoint = () => `${listening.url}/us`

async function signedClient(): Promise<IdentityDomainsClient> {
  const { publicKey, privateKey } = makeApiKey()
  return sdkClient(endpoint(), await registerKey(hands, person, publicKey), privateKey)
}

/** With a token for a person, through an application that holds the person's role as well. */
async function bearerClient(): Promise<IdentityDomainsClient> {
  const { body: app } = await hands.admin('POST', 'Apps', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName: 'A person’s tool',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['password'],
    active: true,
  })
  await grantRole(hands, 'IDCSAppId', 'Identity Domain Administrator', { type: 'App', value: String(app.id) })
  const password = hands.domain.users.find(({ userName }) => userName === person)?.password ?? ''
  const form = { grant_type: 'password', username: person, password, scope: 'urn:opc:idm:__myscopes__' }
  const answer = await fetch(`${endpoint()}/oauth2/v1/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${app.name}:${app.clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams(form),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  const signHttpRequest = async (request: { headers: Headers }) =>
    request.headers.set('authorization', `Bearer ${access_token}`)
  // Its own way to send a token that somebody has already.
  const client = new IdentityDomainsClient({ httpClient: new FetchHttpClient({ signHttpRequest } as never) } as never)
  client.endpoint = endpoint()
  return client
}

/** The same client; remembers which of its operations were answered with success. */
function watched(client: IdentityDomainsClient, done: Set<string>): IdentityDomainsClient {
  return new Proxy(client, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        const answer: unknown = await Reflect.apply(member, target, given)
        done.add(String(name))
        return answer
      }
    },
  })
}

test('the SDK has operations for every resource type that is played', () => {
  const known = new Set(operations.map(({ resource }) => resource))
  expect(played.filter((resource) => !known.has(resource))).toEqual([])
  expect(wanted.length).toBeGreaterThan(60)
})

describe.each([
  ['signing its requests', signedClient],
  ['with a bearer token', bearerClient],
])("Oracle's SDK %s", (_, open) => {
  test('has every one of these operations answered', async () => {
    const done = new Set<string>()
    const certificates = await Promise.all([makeKeyPair(), makeKeyPair()])
    await callEveryOperation(
      watched(await open(), done),
      certificates.map(({ x509 }) => x509),
    )
    expect([...done].toSorted()).toEqual(wanted.toSorted())
  })
})
