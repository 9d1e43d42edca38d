import type { ServiceInstance } from '@/lib/queries/shapes/domains'

/** The instance that a change of the request names by its application; the chosen one stays where it shares that application. */
export function calledService(
  services: readonly ServiceInstance[],
  chosen: ServiceInstance | undefined,
  appId: string | undefined,
): ServiceInstance | undefined {
  if (appId === undefined || appId === chosen?.appId) return chosen
  return services.find((service) => service.appId === appId) ?? chosen
}
