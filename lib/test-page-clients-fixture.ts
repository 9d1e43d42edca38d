import { findAppRole } from './domain/app-roles'
import { setAppActive } from './domain/app-status'
import { createApp, patchApp } from './domain/apps'
import { uploadCertificate } from './domain/certificates'
import { makeCallerKey } from './domain/client-fixture'
import type { Domain } from './domain/domain'
import { createGrant, findGrant } from './domain/grants'
import { must, openSandbox } from './domain/sandbox-fixture'
import { listServiceInstances } from './domain/service-instance'
import { findUserByName } from './domain/users'
import { clientCredentials, jwtBearer } from './facts/grant-types'
import type { ServiceInstance } from './queries/shapes/domains'
import type { SandboxDomain } from './sandbox/sandbox-types'

/** Where the clients here want people sent back to. */
export const redirectUri = 'http://127.0.0.1:3000/test/callback'

export const maria = 'maria.ops@northwind.example'

/** A client that was set up by hand, and a way to try it as the Test page does. */
export interface Tried {
  domain: Domain
  described: SandboxDomain
  service: ServiceInstance
  appId: string
  clientId: string
  clientSecret: string
  scope: string
  alias: string
  key: CryptoKey
}

export interface Wish {
  grants?: string[]
  /** Ends the scope that is given. */
  scope: string
  /** Role on the instance, and who holds it. */
  role?: string
  holder?: 'user' | 'app'
}

/** The sandbox, and clients for each kind of service in it. */
export async function openTestPage(now?: () => number) {
  const { sandbox, us, emea } = await openSandbox(now)
  const sides = { us, emea }
  const { key, x509 } = await makeCallerKey('tried')
  let count = 0

  const makeClient = async (
    side: 'us' | 'emea',
    kind: ServiceInstance['kind'],
    { grants = [jwtBearer, clientCredentials], scope, role, holder = 'app' }: Wish,
  ): Promise<Tried> => {
    const { domain, described } = sides[side]
    const service = must(await listServiceInstances(domain)).find((each) => each.kind === kind)
    const fqs = service?.scopes.find((each) => each.value.endsWith(scope))?.fqs
    if (!service || fqs === undefined) throw new Error(`${side} has no ${kind} with a scope ${scope}`)
    count += 1
    const alias = `tried-${count}`
    must(await uploadCertificate(domain, 'client', alias, x509))
    const { app, clientSecret = '' } = must(
      await createApp(domain, {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
        displayName: `Tried ${count}`,
        basedOnTemplate: { value: 'CustomWebAppTemplateId' },
        isOAuthClient: true,
        clientType: 'trusted',
        allowedGrants: grants,
        allowedScopes: [{ fqs }],
        certificates: [{ certAlias: alias }],
        redirectUris: [redirectUri],
        allUrlSchemesAllowed: true,
      }),
    )
    must(await setAppActive(domain, app.id, true))
    if (role !== undefined) {
      const user = must(await findUserByName(domain, maria))
      const found = must(await findAppRole(domain, service.appId, role))
      const grantee =
        holder === 'app' ? { type: 'App' as const, id: app.id } : { type: 'User' as const, id: user?.id ?? '' }
      const wanted = { grantee, appId: service.appId, roleId: found?.id ?? '' }
      // A user keeps what an earlier client of the same world was tried with.
      if (!must(await findGrant(domain, wanted))) must(await createGrant(domain, wanted))
    }
    return { domain, described, service, appId: app.id, clientId: app.name, clientSecret, scope: fqs, alias, key }
  }

  /** What a person does on a page inside the service. */
  const press = async (tried: Tried, page: string, to: string, value: string) => {
    const body = new URLSearchParams({ to, value })
    const answer = await sandbox.fetch(new Request(`${instanceUrl(tried)}${page}`, { method: 'POST', body }))
    if (answer.status !== 303) throw new Error(`${page} answered ${answer.status}`)
  }

  /** Whoever signs in is asked before the scope is given. */
  const askConsent = async ({ domain, service }: Tried) => {
    const path = 'scopes[value eq "/orders"].requiresConsent'
    must(await patchApp(domain, service.appId, [{ op: 'replace', path, value: true }]))
  }

  return { sandbox, makeClient, press, askConsent }
}

/** Where the sandbox plays it: that of a gateway no application tells. */
export const instanceUrl = ({ described, service }: Tried): string =>
  described.services.find(({ appId, kind }) => appId === service.appId && kind === service.kind)?.url ?? ''
