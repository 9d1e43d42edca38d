import { createSandbox } from '../create-sandbox'
import { type Hands, takeHands } from '../healthy-fixture'
import { type Browser, openBrowser, type Seen } from './browser-fixture'

export const callback = 'http://localhost:3000/callback'
export const orders = 'https://orders.example/'
export const stock = 'https://stock.example/'
export const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'
export const allowedGrants = [
  'authorization_code',
  'refresh_token',
  'password',
  'client_credentials',
  'implicit',
  deviceGrant,
]
/** 43 unreserved characters, and the S256 of them (RFC 7636, appendix B). */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

export interface Client {
  id: string
  clientId: string
  secret: string
}

/** A domain with a web application and two resources it may use. */
export interface Flow extends Hands {
  client: Client
  user: { userName: string; password: string }
  /** The sandbox's clock, to be moved. */
  clock: { now: number }
  makeApp: (app: Record<string, unknown>) => Promise<Client>
  changeApp: (id: string, changes: Record<string, unknown>) => Promise<unknown>
}

export async function openFlow(changes: Record<string, unknown> = {}): Promise<Flow> {
  const clock = { now: Date.now() }
  const sandbox = await createSandbox({ now: () => clock.now })
  const hands = await takeHands(sandbox, 'us')
  const makeApp: Flow['makeApp'] = async (app) => {
    const { status, body } = await hands.admin('POST', 'Apps', {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      active: true,
      ...app,
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return { id: String(body.id), clientId: String(body.name), secret: String(body.clientSecret) }
  }
  const changeApp: Flow['changeApp'] = async (id, attributes) => {
    const Operations = Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value }))
    return hands.admin('PATCH', `Apps/${id}`, { Operations })
  }
  await makeApp({
    displayName: 'Orders',
    isOAuthResource: true,
    audience: orders,
    allowOffline: true,
    refreshTokenExpiry: 1000,
    scopes: [{ value: 'read' }, { value: 'write', requiresConsent: true, description: 'Change orders' }],
  })
  await makeApp({
    displayName: 'Stock',
    isOAuthResource: true,
    audience: stock,
    accessTokenExpiry: 600,
    scopes: [{ value: 'read' }],
  })
  const client = await makeApp({
    displayName: 'Northwind shop',
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants,
    redirectUris: [callback],
    allUrlSchemesAllowed: true,
    postLogoutRedirectUris: ['http://localhost:3000/bye'],
    allowedOperations: ['introspect'],
    allowedScopes: [{ fqs: `${orders}read` }, { fqs: `${orders}write` }, { fqs: `${stock}read` }],
    ...changes,
  })
  const [user] = hands.domain.users
  if (!user) throw new Error('the seed lacks people')
  return { ...hands, client, user, clock, makeApp, changeApp }
}

export const authorizeUrl = (
  { domain, client }: Pick<Flow, 'domain' | 'client'>,
  params: Record<string, string | undefined> = {},
): string => {
  const all = {
    client_id: client.clientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid',
    state: 'st',
    ...params,
  }
  const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `${domain.url}/oauth2/v1/authorize?${new URLSearchParams(sent)}`
}

/** Signs in where asked to, allows where asked to, and tells where that leads. */
export async function walk(
  flow: Flow,
  params: Record<string, string | undefined> = {},
  browser: Browser = openBrowser(flow.sandbox),
): Promise<Seen> {
  let seen = await browser.go(authorizeUrl(flow, params))
  const { userName, password } = flow.user
  if (seen.html.includes('<h1>Sign in</h1>')) seen = await browser.submit(seen, { username: userName, password })
  if (seen.html.includes('<h1>Allow access?</h1>')) seen = await browser.submit(seen, { decision: 'allow' })
  return seen
}

export async function codeOf(flow: Flow, params: Record<string, string | undefined> = {}, browser?: Browser) {
  return (await walk(flow, params, browser)).sentTo?.searchParams.get('code') ?? ''
}

export interface TokenAnswer {
  status: number
  body: Record<string, unknown> & { access_token: string; refresh_token: string; id_token: string }
  /** Gate of the refusal, when it was one. */
  gate: string | undefined
}

/** Asks the token endpoint, as the client unless told otherwise. */
export async function ask(flow: Flow, form: Record<string, string>, as?: Client | 'nobody'): Promise<TokenAnswer> {
  const already = flow.sandbox.refusals().at(-1)?.seq ?? 0
  const { clientId, secret } = as === 'nobody' || as === undefined ? flow.client : as
  const answer = await flow.token(form, as === 'nobody' ? undefined : [clientId, secret])
  return {
    status: answer.status,
    body: (await answer.json()) as TokenAnswer['body'],
    gate: flow.sandbox.refusals(already).at(-1)?.gate,
  }
}

export const exchange = (flow: Flow, code: string, form: Record<string, string> = {}, as?: Client | 'nobody') =>
  ask(flow, { grant_type: 'authorization_code', code, redirect_uri: callback, ...form }, as)

/** Status, error, text, gate. */
export const refusal = ({ status, body, gate }: TokenAnswer) => [status, body.error, body.error_description, gate]
