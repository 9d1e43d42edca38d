import 'server-only'
import { collectFacts } from '../domain/collect'
import type { FactsAnswer, FactsInput } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import type { Refused } from './answer'
import { withAudiences } from './audiences'
import { domainFor } from './connections'

/** What a connected domain knows of one call, for a case that was pasted. Only names come in: no token, no assertion. */
export async function askDomain({ domainId, ...call }: FactsInput): Promise<Result<FactsAnswer, Refused>> {
  const domain = await domainFor(domainId)
  if (!domain.ok) return domain
  const { facts, problems } = await collectFacts(domain.value, call, new Date().toISOString())
  return ok({ facts: await withAudiences(domainId, facts), problems })
}
