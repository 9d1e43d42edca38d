import { randomUUID, sign, webcrypto } from 'node:crypto'
import { createSandbox } from './create-sandbox'
import type { FaultTarget, Sandbox, SandboxDomain, SandboxOptions, SandboxService } from './sandbox-types'
import { issueCertificate } from './seed/issue-certificate'

export const origin = 'http://127.0.0.1:4000'
export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const alias = 'northwind-caller'
const day = 86_400_000

export interface KeyPair {
  privateKey: webcrypto.CryptoKey
  /** base64 DER. */
  x509: string
}

export async function makeKeyPair(now = Date.now()): Promise<KeyPair> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )
  const x509 = await issueCertificate({
    subject: 'CN=caller',
    issuer: 'CN=caller',
    publicKey,
    signingKey: privateKey,
    notBefore: now - day,
    notAfter: now + 365 * day,
    serialNumber: '02',
  })
  return { privateKey, x509 }
}

/** One domain of a sandbox, with an administrator's hands. */
export interface Hands {
  sandbox: Sandbox
  domain: SandboxDomain
  admin: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Record<string, unknown> }>
  /** `headers`: those that differ from the right ones; `undefined` leaves one out. */
  token: (
    form: Record<string, string>,
    basic?: [string, string],
    headers?: Record<string, string | undefined>,
  ) => Promise<Response>
}

export async function takeHands(sandbox: Sandbox, name: 'emea' | 'us'): Promise<Hands> {
  const domain = sandbox.describe(origin).domains.find((candidate) => candidate.name === name)
  if (!domain) throw new Error(`no domain ${name}`)
  const token: Hands['token'] = (form, basic, different = {}) => {
    const all = { ...(basic && { authorization: basicHeader(...basic) }), ...different }
    const headers = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return sandbox.fetch(
      new Request(`${domain.url}/oauth2/v1/token`, { method: 'POST', headers, body: new URLSearchParams(form) }),
    )
  }
  const { clientId, clientSecret } = domain.admin
  const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
  const answer = await token(form, [clientId, clientSecret])
  const { access_token } = (await answer.json()) as { access_token: string }
  return { sandbox, domain, token, admin: (...call) => adminCall(sandbox, domain, access_token, ...call) }
}

export const basicHeader = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`

export async function adminCall(
  sandbox: Sandbox,
  domain: SandboxDomain,
  token: string,
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await sandbox.fetch(
    new Request(`${domain.url}/admin/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
}

/** A finished setup for a service of `us` or another domain, as the wizard leaves it. */
export interface Healthy extends Hands {
  service: SandboxService
  client: { id: string; clientId: string; secret: string }
  userName: string
  userId: string
  scope: string
  keys: KeyPair
  target: FaultTarget
}

export async function healthySetup(
  kind: SandboxService['kind'],
  options: { name?: 'emea' | 'us'; sandbox?: Sandbox; keys?: KeyPair; world?: SandboxOptions } = {},
): Promise<Healthy> {
  const sandbox = options.sandbox ?? (await createSandbox(options.world))
  const hands = await takeHands(sandbox, options.name ?? 'us')
  const { admin, domain } = hands
  const keys = options.keys ?? (await makeKeyPair(options.world?.now?.()))
  const service = domain.services.find((candidate) => candidate.kind === kind)
  const [scope] = service?.scopes ?? []
  const userName = domain.users[0]?.userName
  if (!service || scope === undefined || userName === undefined) throw new Error('the seed lacks something')
  await admin('POST', 'OAuthClientCertificates', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:OAuthClientCertificate'],
    certificateAlias: alias,
    x509Base64Certificate: keys.x509,
  })
  const { body: app } = await admin('POST', 'Apps', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName: 'Northwind caller',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'trusted',
    allowedGrants: [jwtBearer, 'client_credentials'],
    allowedScopes: [{ fqs: scope }],
    certificates: [{ certAlias: alias }],
    active: true,
  })
  const users = await admin('GET', `Users?filter=${encodeURIComponent(`userName eq ${JSON.stringify(userName)}`)}`)
  const [user] = users.body.Resources as { id: string }[]
  const client = { id: String(app.id), clientId: String(app.name), secret: String(app.clientSecret) }
  if (kind === 'oic') await grantRole(hands, service.appId, 'ServiceInvoker', { type: 'User', value: user?.id ?? '' })
  const target = { domain: domain.name, clientId: client.clientId, userName, serviceAppId: service.appId, scope, alias }
  return { ...hands, service, client, userName, userId: user?.id ?? '', scope, keys, target }
}

export async function grantRole(
  { admin }: Hands,
  appId: string,
  role: string,
  grantee: { type: 'User' | 'App' | 'Group'; value: string },
) {
  const filter = encodeURIComponent(`app.value eq "${appId}" and displayName eq "${role}"`)
  const roles = await admin('GET', `AppRoles?filter=${filter}`)
  const [found] = roles.body.Resources as { id: string }[]
  return admin('POST', 'Grants', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:Grant'],
    grantMechanism: `ADMINISTRATOR_TO_${grantee.type.toUpperCase()}`,
    grantee,
    app: { value: appId },
    entitlement: { attributeName: 'appRoles', attributeValue: found?.id },
  })
}

export type Part = Record<string, unknown>

/** A user assertion; members set to `undefined` are left out. */
export function signAssertion(
  { client, userName, keys }: Pick<Healthy, 'client' | 'userName' | 'keys'>,
  {
    header = {},
    claims = {},
    key = keys.privateKey,
    now = Date.now(),
  }: {
    header?: Part
    claims?: Part
    key?: webcrypto.CryptoKey
    now?: number
  } = {},
): Promise<string> {
  const seconds = Math.floor(now / 1000)
  const head = { alg: 'RS256', typ: 'JWT', kid: alias, ...header }
  const body = {
    sub: userName,
    iss: client.clientId,
    aud: 'https://identity.oraclecloud.com/',
    iat: seconds,
    exp: seconds + 300,
    jti: randomUUID(),
    ...claims,
  }
  return signParts(head, body, key)
}

export async function signParts(header: Part, claims: Part, key: webcrypto.CryptoKey): Promise<string> {
  const encoded = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key))
  const signature = sign('sha256', Buffer.from(encoded), { key: pkcs8, format: 'der', type: 'pkcs8' })
  return `${encoded}.${signature.toString('base64url')}`
}

/** The healthy token request, with parts replaced. */
export async function askToken(
  healthy: Healthy,
  change: {
    form?: Record<string, string>
    basic?: [string, string]
    assertion?: string
    headers?: Record<string, string | undefined>
  } = {},
): Promise<{ status: number; headers: Headers; body: Record<string, string> }> {
  const assertion = change.assertion ?? (await signAssertion(healthy))
  const form = { grant_type: jwtBearer, assertion, scope: healthy.scope, ...change.form }
  const { clientId, secret } = healthy.client
  const response = await healthy.token(form, change.basic ?? [clientId, secret], change.headers)
  const text = await response.text()
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, string>
  return { status: response.status, headers: response.headers, body }
}

export const decodeClaims = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

export const callService = (
  { sandbox, service }: Pick<Healthy, 'sandbox' | 'service'>,
  token: string,
  path?: string,
  method = 'GET',
): Promise<Response> =>
  sandbox.fetch(
    new Request(`${service.url}${path ?? proofPath(service.kind)}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    }),
  )

export const proofPath = (kind: SandboxService['kind']): string => proofPaths[kind]

const proofPaths: Record<SandboxService['kind'], string> = {
  opa: '/process/api/v1/tasks',
  oic: '/ic/api/integration/v1/flows/rest/ECHO/1.0/echo',
  fusion: '/fscmRestApi/resources/11.13.18.05/businessUnitsLOV',
  gateway: '/echo',
}
