import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { Picks, Receipt } from './test-form'

/** The instance a person or the setup named; else the one that defines the scope. */
export function chosenService(
  picks: Picks,
  services: readonly ServiceInstance[],
  scope: string,
  own: Receipt | undefined,
): ServiceInstance | undefined {
  const wanted = picks.serviceAppId !== undefined ? picks : picks.scope === undefined ? own : undefined
  const named = services.filter(({ appId }) => appId === wanted?.serviceAppId)
  const defines = ({ scopes }: ServiceInstance) => scopes.some(({ fqs }) => fqs === scope)
  return (
    named.find(({ kind }) => kind === wanted?.serviceKind) ?? named.find(defines) ?? named[0] ?? services.find(defines)
  )
}
