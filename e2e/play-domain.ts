import type { APIRequestContext } from '@playwright/test'

/** A domain of the console's sandbox, and the hands of an administrator outside the console. */
export interface PlayDomain {
  /** The console's connection. */
  connectionId: string
  url: string
  user: { userName: string; password: string }
  get: <T>(path: string) => Promise<T[]>
  post: (path: string, body: object) => Promise<Record<string, unknown>>
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
    get: async <T>(path: string) => ((await call(path, {})).Resources ?? []) as T[],
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'

/** A client of `oic-<name>` through which people sign in, and its secret. Its first user may run integrations. */
export async function makeSignInClient(
  { get, post, user }: PlayDomain,
  instance: string,
  app: { displayName: string; redirectUris: string[] },
): Promise<{ clientId: string; secret: string }> {
  const eq = (name: string, value: string) => encodeURIComponent(`${name} eq ${JSON.stringify(value)}`)
  const [oic] = await get<{ id: string; scopes: { fqs: string }[] }>(`Apps?filter=${eq('displayName', instance)}`)
  const scope = oic?.scopes.find(({ fqs }) => fqs.endsWith('consumer::all'))
  const [person] = await get<{ id: string }>(`Users?filter=${eq('userName', user.userName)}`)
  const roles = await get<{ id: string; displayName: string }>(`AppRoles?filter=${eq('app.value', oic?.id ?? '')}`)
  const role = roles.find(({ displayName }) => displayName === 'ServiceInvoker')
  await post('Grants', {
    schemas: [`${idcs}:Grant`],
    grantMechanism: 'ADMINISTRATOR_TO_USER',
    grantee: { type: 'User', value: person?.id },
    app: { value: oic?.id },
    entitlement: { attributeName: 'appRoles', attributeValue: role?.id },
    // Somebody may have given it before.
  }).catch(() => undefined)
  const { name, clientSecret } = await post('Apps', {
    schemas: [`${idcs}:App`],
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['authorization_code', 'refresh_token'],
    allowedScopes: [{ fqs: scope?.fqs }],
    allUrlSchemesAllowed: true,
    active: true,
    ...app,
  })
  return { clientId: String(name), secret: String(clientSecret) }
}
