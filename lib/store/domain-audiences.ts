import 'server-only'
import type { Db } from './schema'

/** One value of `aud` as it was tried on a domain. Without a foreign key: a domain connected by a pasted token has no row. */
export interface StoredAudience {
  audience: string
  isTaken: boolean
  answer: string
  triedAt: number
}

/** The newest trial counts. */
export async function noteAudience(db: Db, domainId: string, tried: StoredAudience): Promise<void> {
  const { audience, isTaken, answer, triedAt } = tried
  const values = { is_taken: isTaken ? 1 : 0, answer, tried_at: triedAt }
  await db
    .insertInto('domain_audiences')
    .values({ domain_id: domainId, audience, ...values })
    .onConflict((conflict) => conflict.columns(['domain_id', 'audience']).doUpdateSet(values))
    .execute()
}

/** By connection id; oldest trial first. */
export async function listAudiences(db: Db): Promise<Map<string, StoredAudience[]>> {
  const rows = await db.selectFrom('domain_audiences').selectAll().orderBy('tried_at').orderBy('audience').execute()
  const byDomain = new Map<string, StoredAudience[]>()
  for (const { domain_id, audience, is_taken, answer, tried_at } of rows) {
    const tried = { audience, isTaken: is_taken === 1, answer, triedAt: tried_at }
    byDomain.set(domain_id, [...(byDomain.get(domain_id) ?? []), tried])
  }
  return byDomain
}

export async function forgetAudiences(db: Db, domainId: string): Promise<void> {
  await db.deleteFrom('domain_audiences').where('domain_id', '=', domainId).execute()
}
