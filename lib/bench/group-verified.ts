import { nodeVerifier } from '../domain/node-verifier'
import type { Key } from '../triage/bulk/signatures'
import { createGrouper } from '../triage/group'

/** When the tokens of the bench are judged. */
export const explainNow = '2026-03-09T08:00:00.000Z'

/** What a thread is given: tokens to group and verify, again at each message, which is answered when it is done. */
export interface VerifyingThread {
  tokens: readonly string[]
  keys: readonly Key[]
}

export function groupVerified({ tokens, keys }: VerifyingThread): void {
  const grouper = createGrouper(explainNow, { keys: { keys, verify: nodeVerifier() } })
  for (const token of tokens) void grouper.add(`${token}\n`)
}
