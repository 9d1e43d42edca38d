import 'server-only'
import { readAppView } from '../domain/app-view'
import { listClientApps } from '../domain/apps'
import { certificateFact } from '../domain/certificate-fact'
import { listCertificates, listTrustedPartners } from '../domain/certificates'
import { clientApp } from '../domain/client-app'
import { readDiscovery } from '../domain/discovery'
import type { ApiError } from '../domain/domain'
import { rememberListed } from '../domain/domain-memory'
import type { ReadingDomain } from '../domain/reading-domain'
import { listServiceInstances } from '../domain/service-instance'
import { getSigningKeys } from '../domain/signing-keys'
import { searchUsers } from '../domain/users'
import type { AppView } from '../queries/shapes/app-view'
import type {
  ClientApp,
  DomainCertificate,
  DomainSigningKeys,
  DomainUser,
  ServiceInstance,
} from '../queries/shapes/domains'
import { ok, type Result } from '../result'
import { notFound, type Refused } from './answer'
import { readerFor } from './connections'
import { refuseWith } from './refuse'

/** Asks one connected domain; whatever it refuses becomes an answer of ours. */
async function ask<T>(
  id: string,
  question: (domain: ReadingDomain) => Promise<Result<T, ApiError>>,
): Promise<Result<T, Refused>> {
  const domain = await readerFor(id)
  if (!domain.ok) return domain
  const said = await question(domain.value)
  return said.ok ? said : refuseWith(said.error)
}

export const readServices = (id: string): Promise<Result<ServiceInstance[], Refused>> =>
  ask(id, async (domain) => {
    const { memory } = domain
    // Whoever looks for a service is likely to ask for a token next.
    const [services, discovery] = await Promise.all([
      listServiceInstances(domain),
      memory && memory.tokenEndpoint === undefined ? readDiscovery(domain.url, domain.read) : undefined,
    ])
    if (memory && discovery?.ok) memory.tokenEndpoint = discovery.value.tokenEndpoint
    if (memory && services.ok) memory.services = { list: services.value, at: Date.now() }
    return services
  })

export const readApps = (id: string): Promise<Result<ClientApp[], Refused>> =>
  ask(id, async (domain) => {
    const apps = await listClientApps(domain)
    if (!apps.ok) return apps
    rememberListed(domain, 'app', apps.value)
    return ok(apps.value.map(clientApp))
  })

export async function readApp(id: string, appId: string): Promise<Result<AppView, Refused>> {
  const app = await ask(id, (domain) => readAppView(domain, appId))
  if (!app.ok) return app
  return app.value ? ok(app.value) : notFound('client application')
}

export const readUsers = (id: string, search: string): Promise<Result<DomainUser[], Refused>> =>
  ask(id, async (domain) => {
    const users = await searchUsers(domain, search)
    if (!users.ok) return users
    rememberListed(
      domain,
      'user',
      users.value.map(({ id: userId, userName }) => ({ id: userId, name: userName })),
    )
    return ok(
      users.value.map(({ id: userId, userName, displayName, active }) => ({
        id: userId,
        userName,
        displayName: displayName ?? userName,
        isActive: active,
      })),
    )
  })

export const readCertificates = (id: string): Promise<Result<DomainCertificate[], Refused>> =>
  ask(id, async (domain) => {
    const [client, partner] = await Promise.all([listCertificates(domain, 'client'), listTrustedPartners(domain)])
    if (!client.ok) return client
    // The partner store is closed to an Application Administrator: then the board shows the clients' alone.
    return ok(
      await Promise.all([
        ...client.value.map((each) => certificateFact(each, 'client')),
        ...(partner.ok ? partner.value : []).map(async ({ stored, isElsewhere }) => ({
          ...(await certificateFact(stored, 'partner')),
          ...(isElsewhere && { place: 'TrustedPartnerCertificates' }),
        })),
      ]),
    )
  })

/** Public keys, without the certificates around them: enough for a browser to check a token that stays there. */
export const readSigningKeys = (id: string): Promise<Result<DomainSigningKeys, Refused>> =>
  ask(id, async (domain) => {
    const set = await getSigningKeys(domain)
    if (!set.ok) return set
    return ok({ keys: set.value.keys.map(({ kty, kid, x5t, n, e }) => ({ kty, kid, x5t, n, e })) })
  })
