import 'server-only'
import { readAppView } from '../domain/app-view'
import { listClientApps } from '../domain/apps'
import { certificateFact } from '../domain/certificate-fact'
import { listCertificates, listTrustedPartners } from '../domain/certificates'
import { clientApp } from '../domain/client-app'
import type { ApiError } from '../domain/domain'
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

export const readServices = (id: string): Promise<Result<ServiceInstance[], Refused>> => ask(id, listServiceInstances)

export const readApps = (id: string): Promise<Result<ClientApp[], Refused>> =>
  ask(id, async (domain) => {
    const apps = await listClientApps(domain)
    return apps.ok ? ok(apps.value.map(clientApp)) : apps
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
