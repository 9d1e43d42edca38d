import 'server-only'
import { readRights } from '../domain/rights'
import { readerFor } from './connections'
import { theConsole } from './console'

const freshFor = 60_000

/** The caller's roles in a domain, asked at most once a minute: run pages are polled. `null`: not known. */
export async function callerRoles(domainId: string): Promise<string[] | null> {
  const { roles } = await theConsole()
  const known = roles.get(domainId)
  if (known && Date.now() - known.at < freshFor) return known.roles
  const domain = await readerFor(domainId)
  if (!domain.ok) return null
  const rights = await readRights(domain.value)
  roles.set(domainId, { roles: rights.roles, at: Date.now() })
  return rights.roles
}
