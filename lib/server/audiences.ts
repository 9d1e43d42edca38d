import 'server-only'
import type { Facts } from '../facts/facts'
import { audienceToUse, conclusive } from '../probes/audiences'
import type { DomainSummary } from '../queries/shapes/domains'
import type { DomainAudience, TokenTestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { listAudiences, noteAudience, type StoredAudience } from '../store/domain-audiences'
import type { Db } from '../store/schema'
import type { Refused } from './answer'
import { theConsole } from './console'

/** What was tried on one domain, in the order in which it was. */
export const readAudiences = async (domainId: string): Promise<Result<DomainAudience[], Refused>> =>
  ok(await triedOn(domainId))

/**
 * Remembers what became of one value. An answer that has nothing to do with it, as 429, teaches nothing. `isOfClient`: the client's
 * own assertion was tried, which `unauthorized_client` shows to be taken (RFC 6749 §5.2).
 */
export async function rememberAudience(
  domainId: string,
  { audience, isOfClient }: { audience: string; isOfClient: boolean },
  { facts, accessToken }: TokenTestResult,
) {
  const answer = facts.tokenAnswer?.value
  const isTaken = accessToken !== undefined || (isOfClient && answer?.error === 'unauthorized_client')
  if (!isTaken && answer?.error === undefined) return
  const { db } = await theConsole()
  await noteAudience(db, domainId, { audience, isTaken, answer: answer?.error ?? 'token', triedAt: Date.now() })
}

/** Facts of a call with what is known of the domain's audiences. */
export async function withAudiences(domainId: string, facts: Facts): Promise<Facts> {
  if (!facts.domain) return facts
  const audiences = conclusive(await triedOn(domainId)).map(({ audience, isTaken, at }) => ({ audience, isTaken, at }))
  if (audiences.length === 0) return facts
  return { ...facts, domain: { ...facts.domain, value: { ...facts.domain.value, audiences } } }
}

/** The audience that a domain needs where the usual one was refused. */
export async function audiencesToUse(db: Db): Promise<(domainId: string) => Pick<DomainSummary, 'audience'>> {
  const all = await listAudiences(db)
  return (domainId) => {
    const found = audienceToUse((all.get(domainId) ?? []).map(shown))
    return found ? { audience: { value: found.audience, at: found.at } } : {}
  }
}

const triedOn = async (domainId: string): Promise<DomainAudience[]> =>
  ((await listAudiences((await theConsole()).db)).get(domainId) ?? []).map(shown)

const shown = ({ audience, isTaken, answer, triedAt }: StoredAudience): DomainAudience => ({
  audience,
  isTaken,
  answer,
  at: new Date(triedAt).toISOString(),
})
