import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { DomainSigningKeys } from './shapes/domains'

/** With which keys does this domain sign tokens? They come here; the token that is checked with them goes nowhere. */
export const fetchSigningKeys = (domainId: string) =>
  fetchJson<DomainSigningKeys>(`${domainPath(domainId)}/signing-keys`)
