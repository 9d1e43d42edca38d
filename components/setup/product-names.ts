import type { ServiceInstance } from '@/lib/queries/shapes/domains'

export const productNames: Record<ServiceInstance['kind'], string> = {
  opa: 'Oracle Process Automation',
  oic: 'Oracle Integration',
  other: 'Another Oracle service',
}
