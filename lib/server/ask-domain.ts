import 'server-only'
import { collectFacts } from '../domain/collect'
import type { FactsAnswer, FactsInput } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import type { Refused } from './answer'
import { domainFor } from './connections'

/** What a connected domain knows of one call, for a case that was pasted. Only names come in: no token, no assertion. */
export async function askDomain({ domainId, ...call }: FactsInput): Promise<Result<FactsAnswer, Refused>> {
  const domain = await domainFor(domainId)
  return domain.ok ? ok(await collectFacts(domain.value, call, new Date().toISOString())) : domain
}
