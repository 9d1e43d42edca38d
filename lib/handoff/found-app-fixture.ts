import { readAppView } from '../domain/app-view'
import { certificateFact } from '../domain/certificate-fact'
import { listCertificates } from '../domain/certificates'
import { administratorDomain } from '../domain/connect'
import { readDiscovery } from '../domain/discovery'
import type { ApiError } from '../domain/domain'
import { readingDomain } from '../domain/reading-domain'
import { listServiceInstances } from '../domain/service-instance'
import type { Result } from '../result'
import { openHandoff, type Workshop } from './handoff-fixture'
import { type Known, toSubject } from './to-subject'

/** A workshop whose subject is what the domain itself tells of the application, over its listener: no setup of ours made it. */
export async function openFound(kind: Parameters<typeof openHandoff>[0]): Promise<Workshop & { known: Known }> {
  const workshop = await openHandoff(kind)
  const { domain: place, client, userName } = workshop.healthy
  const { url, name } = workshop.subject.domain
  const domain = administratorDomain({ id: name, name, url, fetch, ...place.admin })
  const reader = readingDomain(domain, domain.fetch)
  const said = <T>(result: Result<T, ApiError>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }
  const app = said(await readAppView(reader, client.id))
  if (!app) throw new Error('the domain has no such application')
  const { issuer, tokenEndpoint, jwksUri } = said(await readDiscovery(reader.url, reader.read))
  const stored = said(await listCertificates(reader, 'client'))
  const known: Known = {
    at: workshop.subject.at,
    app,
    domain: {
      id: name,
      name,
      url,
      label: 'sandbox',
      caller: 'client',
      state: 'connected',
      discovery: { issuer, tokenEndpoint, jwksUri, elsewhere: [] },
      rights: { roles: null },
    },
    services: said(await listServiceInstances(reader)),
    certificates: await Promise.all(stored.map((each) => certificateFact(each, 'client'))),
    checks: [],
    runs: [],
  }
  return {
    ...workshop,
    known,
    subject: toSubject(known, { generation: 'OCI console' }),
    // No application says in whose name it calls.
    brings: { ...workshop.brings, USER_NAME: userName },
  }
}
