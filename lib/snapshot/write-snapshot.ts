import * as z from 'zod/mini'
import type { Snapshot } from './snapshot'
import { snapshotShape } from './snapshot-shape'

interface SnapshotFile {
  name: string
  text: string
}

/** The file, e.g. `assay-snapshot_us_2026-11-28.json`. What is no member of a snapshot does not get into it. */
export function writeSnapshot(snapshot: Snapshot): SnapshotFile {
  const { assay, version, at, domain, ...rest } = z.parse(snapshotShape, snapshot)
  return {
    name: `assay-snapshot_${forFile(domain.name)}_${at.slice(0, 10)}.json`,
    // What it is stands first: a reader finds it by that in a longer text.
    text: `${JSON.stringify({ assay, version, at, domain, ...rest }, null, 1)}\n`,
  }
}

const forFile = (name: string) => name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|-+$/g, '') || 'domain'
