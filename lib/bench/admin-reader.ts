import type { SandboxDomain } from '../sandbox/sandbox-types'
import { type BodyReader, bodyReader } from './body-reader'
import { administratorForm, askToken, basic } from './sandbox-client'

/** Reads from a domain's admin API; paths begin after `/admin/v1/`. */
export async function adminReader(domain: SandboxDomain): Promise<BodyReader> {
  const { clientId, clientSecret } = domain.admin
  const token = await askToken(domain, basic(clientId, clientSecret), administratorForm)
  return bodyReader(`${domain.url}/admin/v1/`, { authorization: `Bearer ${token}` })
}
