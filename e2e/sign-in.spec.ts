import type { APIRequestContext, Page } from '@playwright/test'
import * as oauth from 'oauth4webapi'
import { openCallback } from './callback'
import { expect, expectAccessible, test } from './fixtures'

interface PlayDomain {
  name: string
  url: string
  admin: { clientId: string; clientSecret: string }
  users: { userName: string; password: string }[]
}

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
/** The listener is on loopback, without TLS. */
const insecure = { [oauth.allowInsecureRequests]: true }

async function playDomain(request: APIRequestContext): Promise<PlayDomain> {
  const { domains } = (await (await request.get('/api/sandbox')).json()) as { domains: PlayDomain[] }
  const domain = domains.find(({ name }) => name === 'us')
  if (!domain) throw new Error('the sandbox has no domain us')
  return domain
}

/** The hands of an administrator outside the console. */
async function administrator({ url, admin }: PlayDomain) {
  const answer = await fetch(`${url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${admin.clientId}:${admin.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return async (path: string, body: object): Promise<Record<string, unknown>> => {
    const made = await fetch(`${url}/admin/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(body),
    })
    if (!made.ok) throw new Error(await made.text())
    return (await made.json()) as Record<string, unknown>
  }
}

const signIn = async (page: Page, userName: string, password: string) => {
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a person signs in, allows, and a strict client gets tokens for the code, with PKCE', async ({
  page,
  request,
}) => {
  const domain = await playDomain(request)
  const create = await administrator(domain)
  const back = await openCallback()
  const template = { value: 'CustomWebAppTemplateId' }
  await create('Apps', {
    schemas: [`${idcs}:App`],
    displayName: 'Order book',
    basedOnTemplate: template,
    isOAuthResource: true,
    audience: 'https://orders.northwind.example/',
    scopes: [{ value: 'read', displayName: 'Read your orders', requiresConsent: true }],
    allowOffline: true,
    active: true,
  })
  const { name, clientSecret } = await create('Apps', {
    schemas: [`${idcs}:App`],
    displayName: 'Order app',
    basedOnTemplate: template,
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['authorization_code', 'refresh_token'],
    allowedScopes: [{ fqs: 'https://orders.northwind.example/read' }],
    redirectUris: [back.url],
    allUrlSchemesAllowed: true,
    active: true,
  })
  const found = await (await fetch(`${domain.url}/.well-known/openid-configuration`)).json()
  // Oracle's discovery names one issuer for all domains, so a client takes the document as it is instead of comparing.
  const server = found as oauth.AuthorizationServer
  const client: oauth.Client = { client_id: String(name) }
  const verifier = oauth.generateRandomCodeVerifier()
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()]
  const person = domain.users[0] ?? { userName: '', password: '' }

  const authorize = new URL(server.authorization_endpoint ?? '')
  authorize.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: client.client_id,
      redirect_uri: back.url,
      scope: 'openid offline_access https://orders.northwind.example/read',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  )
  await page.goto(authorize.href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expectAccessible(page)
  await signIn(page, person.userName, 'not the password')
  await expect(page.getByRole('alert')).toHaveText('You entered an incorrect username or password.')
  await expect(page.getByLabel('User name')).toHaveValue(person.userName)
  await expectAccessible(page)
  await signIn(page, person.userName, person.password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allow access?')
  await expect(page.getByText('Read your orders')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back')

  const params = oauth.validateAuthResponse(server, client, new URL(page.url()), state)
  const proof = oauth.ClientSecretBasic(String(clientSecret))
  const answer = await oauth.authorizationCodeGrantRequest(server, client, proof, params, back.url, verifier, insecure)
  const tokens = (await answer.clone().json()) as Record<string, string>
  const claims = JSON.parse(Buffer.from(tokens.access_token?.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({
    sub: person.userName,
    sub_type: 'user',
    aud: 'https://orders.northwind.example/',
    scope: expect.stringContaining('read'),
  })
  const identity = JSON.parse(Buffer.from(tokens.id_token?.split('.')[1] ?? '', 'base64url').toString())
  expect(identity).toMatchObject({ sub: person.userName, nonce, iss: server.issuer })

  const refresh = () => oauth.refreshTokenGrantRequest(server, client, proof, tokens.refresh_token ?? '', insecure)
  expect((await refresh()).status).toBe(200)
  const again = await refresh()
  expect([again.status, ((await again.json()) as { error: string }).error]).toEqual([400, 'invalid_grant'])

  // The session is remembered: the same question needs no password and no second consent.
  await page.goto(authorize.href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back')
  back.close()
})

test('a redirect URI that is not registered keeps the browser here, and the log says why', async ({
  page,
  request,
}) => {
  const domain = await playDomain(request)
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: domain.admin.clientId,
    redirect_uri: 'https://evil.example/',
    scope: 'openid',
  })
  await page.goto(`${domain.url}/oauth2/v1/authorize?${query}`)
  expect(new URL(page.url()).origin).toBe(new URL(domain.url).origin)
  await page.goto('/sandbox?domain=us&refused=only')
  await expect(
    page
      .getByRole('list', { name: /^Requests/ })
      .getByRole('listitem')
      .first(),
  ).toContainText('/oauth2/v1/authorize')
})
