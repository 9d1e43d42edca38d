import type { Facts } from '../facts/facts'
import type { SnapshotCase } from './snapshot-case'

/** What the paste shows of the call counts more than the snapshot; of the called instance each says what the other does not. */
export function withSnapshot(paste: Facts, { facts }: Pick<SnapshotCase, 'facts'>): Facts {
  const called = facts.serviceRequest
  return { ...facts, ...paste, ...(called && { serviceRequest: called }) }
}
