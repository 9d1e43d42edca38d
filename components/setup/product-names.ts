import type { ServiceInstance } from '@/lib/queries/api'

export const productNames: Record<ServiceInstance['kind'], string> = {
  opa: 'Oracle Process Automation',
  oic: 'Oracle Integration',
  other: 'Another Oracle service',
}
