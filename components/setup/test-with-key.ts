import type { RunView } from '@/lib/queries/shapes/setup'

/**
 * The test page for one client and one key, which leads back to the run. The client's own setup, if it was made here, knows scope and
 * user as well.
 */
export function testWithKey(
  { id, plan: { domainId } }: RunView,
  clientId: string,
  alias: string,
  runs: readonly RunView[],
): string {
  const setup = runs.find(
    ({ status, receipt }) =>
      status === 'done' &&
      receipt?.domainId === domainId &&
      receipt.clientId === clientId &&
      receipt.userName !== undefined,
  )
  const about = setup ? { run: setup.id } : { domain: domainId, client: clientId }
  return `/test?${new URLSearchParams({ ...about, alias, back: `/setup/runs/${id}` })}`
}
