import type { APIRequestContext } from '@playwright/test'

interface Sandbox {
  domains: { name: string; url: string; admin: { clientId: string; clientSecret: string } }[]
}

/** Somebody else who administers a sandbox domain, past the console. */
export async function anotherAdministrator(request: APIRequestContext, name: string) {
  const { domains } = (await (await request.get('/api/sandbox')).json()) as Sandbox
  const domain = domains.find((each) => each.name === name)
  if (!domain) throw new Error(`the sandbox has no domain ${name}`)
  const { url, admin } = domain
  const basic = Buffer.from(`${admin.clientId}:${admin.clientSecret}`).toString('base64')
  const token = await fetch(`${url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  const { access_token } = (await token.json()) as { access_token: string }
  // biome-ignore lint/suspicious/noExplicitAny: whatever the admin API answers
  const call = async (method: string, path: string, body?: unknown): Promise<any> => {
    const answer = await fetch(`${url}/admin/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }
  return { url, call }
}

const schema = (name: string) => [`urn:ietf:params:scim:schemas:oracle:idcs:${name}`]

/** Makes a client with one role on the domain; its credentials. */
export async function newClient(
  { call }: Awaited<ReturnType<typeof anotherAdministrator>>,
  displayName: string,
  role: string,
): Promise<{ clientId: string; clientSecret: string }> {
  const app = await call('POST', 'Apps', {
    schemas: schema('App'),
    displayName,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    active: true,
  })
  await call('PUT', `AppStatusChanger/${app.id}`, { schemas: schema('AppStatusChanger'), active: true })
  const filter = encodeURIComponent(`app.value eq "IDCSAppId" and displayName eq "${role}"`)
  const { Resources } = await call('GET', `AppRoles?filter=${filter}`)
  await call('POST', 'Grants', {
    schemas: schema('Grant'),
    grantMechanism: 'ADMINISTRATOR_TO_APP',
    grantee: { type: 'App', value: app.id },
    app: { value: 'IDCSAppId' },
    entitlement: { attributeName: 'appRoles', attributeValue: Resources[0].id },
  })
  return { clientId: app.name, clientSecret: app.clientSecret }
}

/** Uploads what the console was about to upload. */
export const uploadClientCertificate = (
  { call }: Awaited<ReturnType<typeof anotherAdministrator>>,
  { alias, x509 }: { alias: string; x509: string },
) =>
  call('POST', 'OAuthClientCertificates', {
    schemas: schema('OAuthClientCertificate'),
    certificateAlias: alias,
    x509Base64Certificate: x509,
  })
