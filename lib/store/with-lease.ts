import 'server-only'
import { randomUUID } from 'node:crypto'
import { releaseLease, takeLease } from './leases'
import type { Db } from './schema'

/** How long the work of a killed process waits for another; the living renew three times as often. */
const duration = 6_000

/**
 * Does `work` while nobody else does the work of that name; `null`: somebody is at it. The lease is renewed meanwhile; `keep`
 * renews it at once and says whether it is still ours: ask before each effect, and stop when it is not.
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
  const renewal = setInterval(() => void keep(), duration / 3)
  try {
    return { value: await work(keep) }
  } finally {
    clearInterval(renewal)
    await releaseLease(db, lease)
  }
}
