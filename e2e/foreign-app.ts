import type { APIRequestContext } from '@playwright/test'

interface PlayDomain {
  name: string
  url: string
  connectionId: string
  admin: { clientId: string; clientSecret: string }
}

interface Service {
  displayName: string
  appId: string
  scopes: { fqs: string; value: string }[]
  roles: { id: string; name: string }[]
}

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'

/**
 * An application that somebody made in `us` outside the console: wider than its use in every way, with ServiceAdministrator on
 * oic-us. Answers where it is.
 */
export async function makeForeignApp(
  request: APIRequestContext,
  displayName: string,
  changes: Record<string, unknown> = {},
): Promise<{ domainId: string; appId: string; read: () => Promise<Record<string, unknown>> }> {
  const { domains } = (await (await request.get('/api/sandbox')).json()) as { domains: PlayDomain[] }
  const domain = domains.find(({ name }) => name === 'us')
  if (!domain) throw new Error('the sandbox has no domain us')
  const answer = await request.get(`/api/domains/${domain.connectionId}/services`)
  if (!answer.ok()) throw new Error(`the services of us: ${answer.status()} ${await answer.text()}`)
  const services = (await answer.json()) as Service[]
  const oic = services.find((each) => each.displayName === 'oic-us')
  const role = oic?.roles.find(({ name }) => name === 'ServiceAdministrator')
  const ask = await administrator(domain)
  const app = await ask('POST', 'Apps', {
    schemas: [`${idcs}:App`],
    displayName,
    description: 'Made by hand',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials', 'password'],
    trustScope: 'Account',
    bypassConsent: true,
    allowedScopes: [{ fqs: oic?.scopes[0]?.fqs }],
    active: true,
    ...changes,
  })
  await ask('POST', 'Grants', {
    schemas: [`${idcs}:Grant`],
    grantMechanism: 'ADMINISTRATOR_TO_APP',
    grantee: { type: 'App', value: app.id },
    app: { value: oic?.appId },
    entitlement: { attributeName: 'appRoles', attributeValue: role?.id },
  })
  return { domainId: domain.connectionId, appId: String(app.id), read: () => ask('GET', `Apps/${app.id}`) }
}

/** The hands of an administrator outside the console. */
async function administrator({ url, admin }: PlayDomain) {
  const answer = await fetch(`${url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${admin.clientId}:${admin.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const made = await fetch(`${url}/admin/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!made.ok) throw new Error(await made.text())
    return (await made.json()) as Record<string, unknown>
  }
}
