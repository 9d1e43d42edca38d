import { randomUUID, sign, webcrypto } from 'node:crypto'
import type { SandboxDescription, SandboxDomain } from '../sandbox/sandbox-types'
import { issueCertificate } from '../sandbox/seed/issue-certificate'
import { type Child, startChild } from './child'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const day = 86_400_000

export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

export const tokenUrl = (domain: Pick<SandboxDomain, 'url'>): string => `${domain.url}/oauth2/v1/token`

/** The sandbox alone, as `npm run sandbox` starts it, and one of its domains. */
export async function startSandbox(args: string[] = [], name = 'us'): Promise<{ child: Child; domain: SandboxDomain }> {
  const child = await startChild(process.execPath, ['dist/sandbox.cjs', ...args], {
    isReady: (line) => line.startsWith('{'),
  })
  const { domains } = JSON.parse(child.line) as SandboxDescription
  const domain = domains.find((candidate) => candidate.name === name)
  if (!domain) throw new Error(`the sandbox has no domain "${name}"`)
  return { child, domain }
}

/** An access token; throws what the domain says instead. */
export async function askToken(
  domain: Pick<SandboxDomain, 'url'>,
  authorization: string,
  form: string,
): Promise<string> {
  const answer = await fetch(tokenUrl(domain), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: form,
  })
  const body = (await answer.json()) as { access_token?: string }
  if (body.access_token === undefined) throw new Error(`no token: ${answer.status} ${JSON.stringify(body)}`)
  return body.access_token
}

export const administratorForm = new URLSearchParams({
  grant_type: 'client_credentials',
  scope: 'urn:opc:idm:__myscopes__',
}).toString()

export interface BenchClient {
  clientId: string
  clientSecret: string
  /** The one it was given. */
  scope: string
  authorization: string
  clientCredentials: string
  /** As many user assertions as asked for, each with its own `jti`, in bodies that are ready to be sent. */
  assertions: (count: number) => Promise<string[]>
}

/** What of a domain a client is made with. */
export interface ClientPlace extends Pick<SandboxDomain, 'url' | 'admin'> {
  users: { userName: string }[]
  services: { scopes: string[] }[]
}

/** A trusted application with a certificate, made as a person would: one scope, both grants. */
export async function makeClient(domain: ClientPlace, alias = 'bench'): Promise<BenchClient> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )
  const certificate = await issueCertificate({
    subject: 'CN=bench',
    issuer: 'CN=bench',
    publicKey,
    signingKey: privateKey,
    notBefore: Date.now() - day,
    notAfter: Date.now() + day,
    serialNumber: '02',
  })
  const { clientId, clientSecret } = domain.admin
  const token = await askToken(domain, basic(clientId, clientSecret), administratorForm)
  const create = async (path: string, body: object) => {
    const answer = await fetch(`${domain.url}/admin/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(body),
    })
    const created = (await answer.json()) as { name: string; clientSecret: string }
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(created)}`)
    return created
  }
  await create('OAuthClientCertificates', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:OAuthClientCertificate'],
    certificateAlias: alias,
    x509Base64Certificate: certificate,
  })
  const scope = domain.services[0]?.scopes[0] ?? ''
  const app = await create('Apps', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName: `The client ${alias}`,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'trusted',
    allowedGrants: [jwtBearer, 'client_credentials'],
    allowedScopes: [{ fqs: scope }],
    certificates: [{ certAlias: alias }],
    active: true,
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey))
  const claims = { sub: domain.users[0]?.userName, iss: app.name, aud: 'https://identity.oraclecloud.com/' }
  const assertionForm = async () => {
    const assertion = await signAssertion(alias, claims, { key: pkcs8, format: 'der', type: 'pkcs8' })
    return new URLSearchParams({ grant_type: jwtBearer, assertion, scope }).toString()
  }
  return {
    clientId: app.name,
    clientSecret: app.clientSecret,
    scope,
    authorization: basic(app.name, app.clientSecret),
    clientCredentials: new URLSearchParams({ grant_type: 'client_credentials', scope }).toString(),
    assertions: (count) => Promise.all(Array.from({ length: count }, assertionForm)),
  }
}

/** In the thread pool: nobody waits for the second core meanwhile. */
function signAssertion(alias: string, claims: object, key: Parameters<typeof sign>[2]): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000)
  const header = { alg: 'RS256', typ: 'JWT', kid: alias }
  const all = { ...claims, iat: seconds, exp: seconds + 600, jti: randomUUID() }
  const data = [header, all].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return new Promise((resolve, reject) =>
    sign('sha256', Buffer.from(data), key, (error, signature) =>
      error ? reject(error) : resolve(`${data}.${signature.toString('base64url')}`),
    ),
  )
}
