import type { RequestChange } from '@/lib/facts/request-change'

/** Several changes to one request; where two speak of the same thing, the later one counts. */
export function mergeChanges(changes: readonly RequestChange[]): RequestChange {
  const merged: RequestChange = {}
  for (const { header, claims, signIn, ...rest } of changes) {
    Object.assign(merged, rest)
    if (header) merged.header = { ...merged.header, ...header }
    if (signIn) merged.signIn = { ...merged.signIn, ...signIn }
    if (claims) merged.claims = { ...merged.claims, ...claims }
  }
  return merged
}
