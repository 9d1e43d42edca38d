import 'server-only'
import { randomUUID } from 'node:crypto'
import { releaseLease, takeLease } from './leases'
import type { Db } from './schema'

const duration = 60_000

/**
 * Does `work` while nobody else does the work of that name; `null`: somebody is at it. `keep` renews the lease and says whether
 * it is still ours; call it at least once a minute, and stop when it is not.
 */
export async function withLease<T>(
  db: Db,
  name: string,
  work: (keep: () => Promise<boolean>) => Promise<T>,
  now: () => number = Date.now,
): Promise<{ value: T } | null> {
  const lease = { name, holder: randomUUID() }
  const keep = () => takeLease(db, lease, now(), now() + duration)
  if (!(await keep())) return null
  try {
    return { value: await work(keep) }
  } finally {
    await releaseLease(db, lease)
  }
}
