import type { ServiceInstance } from '../queries/shapes/domains'
import { isBelow } from './is-below'
import type { Recognised } from './recognise-address'

/** How an address leads to an instance, the surest first. */
export const foundBy = ['page', 'primary', 'secondary', 'name', 'similar'] as const
export type FoundBy = (typeof foundBy)[number]

export interface Found<I> {
  instance: I
  by: FoundBy
}

/** Those that this address belongs to, all by the surest way that finds any. */
export function findInstances<I extends { service: ServiceInstance }>(
  { href, host, instanceName }: Recognised,
  instances: readonly I[],
): Found<I>[] {
  const ways: Record<FoundBy, (service: ServiceInstance) => boolean> = {
    page: ({ urls }) => urls.some((base) => isBelow(base, href)),
    primary: ({ audience }) => hostOf(audience) === host,
    secondary: ({ secondaryAudiences }) => secondaryAudiences.some((audience) => hostOf(audience) === host),
    name: ({ displayName }) => displayName.toLowerCase() === instanceName?.toLowerCase(),
    // Instances are named `<name>-<tenancy namespace>-<region>` in their address (seen in public code).
    similar: ({ displayName }) => instanceName?.toLowerCase().startsWith(`${displayName.toLowerCase()}-`) ?? false,
  }
  for (const by of foundBy) {
    const found = instances.filter(({ service }) => ways[by](service))
    if (found.length > 0) return found.map((instance) => ({ instance, by: audienceFirst(by, instance.service, ways) }))
  }
  return []
}

/** An audience that is an address stands among the pages too; then the audience is what is said. */
function audienceFirst(
  by: FoundBy,
  service: ServiceInstance,
  ways: Record<FoundBy, (service: ServiceInstance) => boolean>,
): FoundBy {
  if (by !== 'page') return by
  if (ways.secondary(service)) return 'secondary'
  return ways.primary(service) ? 'primary' : 'page'
}

/** Host names have no case, and :443 is what https means. */
const hostOf = (audience: string): string | undefined =>
  URL.canParse(audience) ? new URL(audience).host.toLowerCase() : undefined
