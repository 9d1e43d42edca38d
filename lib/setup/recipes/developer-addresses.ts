import type { ServiceInstance } from '../../queries/shapes/domains'

/** Where the developer APIs of an instance answer. */
export interface DeveloperAddresses {
  /** Oracle's host for design time; absent: the instance's address does not show its region. */
  design?: string
  runTime?: string
  /** What `integrationInstance` must name. */
  instance: string
}

const call = (base: string, instance: string) =>
  `${base}/ic/api/integration/v1/integrations?integrationInstance=${encodeURIComponent(instance)}`

/**
 * `https://<instance>.integration.<region>.ocp.oraclecloud.com` at run time, `https://design.integration.<region>…` at design time.
 * Source: "Do You Use the Design-time or Runtime URL?", Oracle Integration 3.
 */
export function developerAddresses({ urls, audience, displayName }: ServiceInstance): DeveloperAddresses {
  // The audience looks like such an address and is an identifier.
  const identifier = URL.canParse(audience) ? new URL(audience).hostname : ''
  const own = urls.find((url) => new URL(url).hostname !== identifier)
  if (own === undefined) return { instance: displayName }
  const { hostname } = new URL(own)
  const found = /^([^.]+)(\.integration\.[a-z0-9-]+\.ocp\.[a-z.]+)$/.exec(hostname)
  const instance = found?.[1] ?? displayName
  return {
    ...(found && { design: call(`https://design${found[2]}`, instance) }),
    runTime: call(own, instance),
    instance,
  }
}
