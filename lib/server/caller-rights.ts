import 'server-only'
import { readRights } from '../domain/rights'
import type { CallerRights } from '../queries/shapes/domains'
import { readerFor } from './connections'
import { theConsole } from './console'

const freshFor = 60_000

/** What the caller may in a domain, asked at most once a minute: run pages are polled. */
export async function callerRights(domainId: string): Promise<CallerRights> {
  const { rights } = await theConsole()
  const known = rights.get(domainId)
  if (known && Date.now() - known.at < freshFor) return known.rights
  const domain = await readerFor(domainId)
  if (!domain.ok) return { roles: null, because: domain.error.error.message }
  const read = await readRights(domain.value)
  rights.set(domainId, { rights: read, at: Date.now() })
  return read
}
