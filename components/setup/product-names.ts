import type { ServiceInstance } from '@/lib/queries/shapes/domains'

export const productNames: Record<ServiceInstance['kind'], string> = {
  opa: 'Oracle Process Automation',
  oic: 'Oracle Integration',
  fusion: 'Oracle Fusion Applications',
  gateway: 'OCI API Gateway',
  other: 'Another Oracle service',
}
