import type { Facts } from '../facts/facts'
import { err, ok, type Result } from '../result'
import { readSnapshot } from '../snapshot/read-snapshot'
import type { Snapshot } from '../snapshot/snapshot'
import { type SnapshotCase, snapshotCase } from '../snapshot/snapshot-case'
import type { ExplainProblem } from './explain-text'

/** By which it is answered which application a text is about that does not say so. */
export const whichApp = 'snapshot-app'

/** A snapshot, and what it tells of one text. */
export interface BesideSnapshot {
  snapshot: Snapshot
  found: SnapshotCase
}

/** `app`: its name, its client ID, or its number in the snapshot's list, from 1. */
export function besideSnapshot(
  text: string,
  facts: Facts,
  { now, app }: { now: string; app: string | undefined },
): Result<BesideSnapshot, ExplainProblem> {
  const read = readSnapshot(text)
  if (!read.ok) return err({ field: 'snapshot', says: read.error })
  const snapshot = read.value
  if (app === undefined) return ok({ snapshot, found: snapshotCase(snapshot, facts, now) })
  const chosen = appNamed(snapshot, app)
  if (!chosen)
    return err({
      field: 'answers',
      says: `The snapshot has no application "${app.slice(0, 80)}". It has: ${namesOf(snapshot)}.`,
    })
  return ok({ snapshot, found: snapshotCase(snapshot, facts, now, chosen.id) })
}

const appNamed = ({ apps }: Snapshot, name: string) =>
  apps.find(({ displayName, clientId }) => displayName.toLowerCase() === name.toLowerCase() || clientId === name) ??
  (/^\d{1,4}$/.test(name) ? apps[Number(name) - 1] : undefined)

const namesOf = ({ apps }: Snapshot): string => {
  const names = apps.slice(0, 20).map(({ displayName }) => `"${displayName}"`)
  return names.join(', ') + (apps.length > names.length ? ` and ${apps.length - names.length} more` : '')
}
