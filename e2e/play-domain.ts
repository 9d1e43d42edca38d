import type { APIRequestContext } from '@playwright/test'

/** A domain of the console's sandbox, and the hands of an administrator outside the console. */
export interface PlayDomain {
  /** The console's connection. */
  connectionId: string
  url: string
  /** The first of them. */
  user: { userName: string; password: string }
  users: { userName: string; password: string }[]
  get: <T>(path: string) => Promise<T[]>
  post: (path: string, body: object) => Promise<Record<string, unknown>>
  /** Replaces these attributes. */
  patch: (path: string, attributes: Record<string, unknown>) => Promise<Record<string, unknown>>
}

interface SandboxAnswer {
  domains: {
    name: string
    url: string
    connectionId: string
    admin: { clientId: string; clientSecret: string }
    users: { userName: string; password: string }[]
  }[]
}

export async function playDomain(request: APIRequestContext, name: string): Promise<PlayDomain> {
  const { domains } = (await (await request.get('/api/sandbox')).json()) as SandboxAnswer
  const domain = domains.find((each) => each.name === name)
  const [user] = domain?.users ?? []
  if (!domain || !user) throw new Error(`the sandbox has no domain ${name}`)
  const { url, admin, connectionId } = domain
  const answer = await fetch(`${url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${admin.clientId}:${admin.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/scim+json' }
  const call = async (path: string, init: RequestInit) => {
    const said = await fetch(`${url}/admin/v1/${path}`, { ...init, headers })
    if (!said.ok) throw new Error(await said.text())
    return (await said.json()) as Record<string, unknown>
  }
  return {
    connectionId,
    url,
    user,
    users: domain.users,
    get: async <T>(path: string) => ((await call(path, {})).Resources ?? []) as T[],
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
    patch(path, attributes) {
      const Operations = Object.entries(attributes).map(([at, value]) => ({ op: 'replace', path: at, value }))
      return call(path, { method: 'PATCH', body: JSON.stringify({ Operations }) })
    },
  }
}

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'

/** What the API gateway of the sandbox guards. */
export const ordersApi = 'Orders API'

/** A client through which people sign in to call the gateway, and its secret. They are asked whether it may. */
export const makeSignInClient = (domain: PlayDomain, app: { displayName: string; redirectUris: string[] }) =>
  makeClient(domain, { allowedGrants: ['authorization_code', 'refresh_token'], allUrlSchemesAllowed: true, ...app })

/** A client that shows a code, which a person confirms elsewhere. */
export const makeDeviceClient = (domain: PlayDomain, displayName: string) =>
  makeClient(domain, {
    allowedGrants: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
    displayName,
  })

async function makeClient(
  { get, post, patch }: PlayDomain,
  app: Record<string, unknown>,
): Promise<{ clientId: string; secret: string }> {
  const filter = encodeURIComponent(`displayName eq ${JSON.stringify(ordersApi)}`)
  const [orders] = await get<{ id: string; scopes: { fqs: string }[] }>(`Apps?filter=${filter}`)
  await patch(`Apps/${orders?.id}`, { 'scopes[value eq "/orders"].requiresConsent': true, allowOffline: true })
  const { name, clientSecret } = await post('Apps', {
    schemas: [`${idcs}:App`],
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedScopes: orders?.scopes.map(({ fqs }) => ({ fqs })),
    active: true,
    ...app,
  })
  return { clientId: String(name), secret: String(clientSecret) }
}
