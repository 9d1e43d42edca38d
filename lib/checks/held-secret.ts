import type { RunView } from '../queries/shapes/setup'

/** The client secret that a setup keeps for this client. The newest one: a later run may have renewed it. Runs come newest first. */
export function heldSecret(
  runs: readonly Pick<RunView, 'id' | 'receipt'>[],
  domainId: string,
  clientId: string,
): { secretId: string; from: string; runId: string } | undefined {
  for (const { id, receipt } of runs)
    if (receipt?.domainId === domainId && receipt.clientId === clientId && receipt.secretId !== undefined)
      return receipt.secretState === 'held'
        ? { secretId: receipt.secretId, from: receipt.displayName, runId: id }
        : undefined
  return undefined
}
