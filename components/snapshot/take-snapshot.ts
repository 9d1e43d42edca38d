import { fetchJson } from '@/lib/queries/fetch-json'
import type { SnapshotInput } from '@/lib/queries/shapes/snapshot'
import { joinParts } from '@/lib/snapshot/join-parts'
import { mostInOneLook } from '@/lib/snapshot/most-in-one-look'
import { narrowSnapshot } from '@/lib/snapshot/narrow-snapshot'
import type { Snapshot, SnapshotPart } from '@/lib/snapshot/snapshot'

export interface SnapshotOrder {
  domainId: string
  /** Of the applications to be in it. */
  appIds: readonly string[]
  /** How many clients the domain has. */
  appCount: number
  userNames: readonly string[]
  /** The picture is of these applications and what they depend on, not of a domain. */
  isNarrow: boolean
}

/** Looks at the domain, a few applications at a time, and joins what came. `onDone` hears how many of them are in. */
export async function takeSnapshot(
  { domainId, appIds, appCount, userNames, isNarrow }: SnapshotOrder,
  { signal, onDone }: { signal: AbortSignal; onDone: (apps: number) => void },
): Promise<Snapshot> {
  const at = new Date().toISOString()
  const parts: SnapshotPart[] = []
  const looks = Math.max(pages(appIds), pages(userNames))
  for (let look = 0; look < looks; look++) {
    const body: SnapshotInput = {
      isFirst: look === 0,
      appIds: pageOf(appIds, look),
      userNames: pageOf(userNames, look),
    }
    parts.push(await fetchJson<SnapshotPart>(`/api/domains/${encodeURIComponent(domainId)}/snapshot`, { body, signal }))
    onDone(Math.min((look + 1) * mostInOneLook, appIds.length))
  }
  const got = new Set(parts.flatMap(({ apps }) => apps.map(({ id }) => id)))
  // One that could not be read is missing without being absent.
  const hasAllApps = appIds.length >= appCount && appIds.every((id) => got.has(id))
  const snapshot = joinParts(parts, { at, hasAllApps, appCount })
  if (!snapshot) throw new Error('snapshot: the first look brought no domain')
  return isNarrow ? narrowSnapshot(snapshot, appIds) : snapshot
}

const pages = (all: readonly string[]) => Math.max(1, Math.ceil(all.length / mostInOneLook))

const pageOf = (all: readonly string[], page: number) => all.slice(page * mostInOneLook, (page + 1) * mostInOneLook)
