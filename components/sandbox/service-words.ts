import type { SandboxService } from '@/lib/sandbox/sandbox-types'

export const serviceWords: Record<SandboxService['kind'], string> = {
  opa: 'Process Automation',
  oic: 'Integration',
  fusion: 'Fusion Applications',
  gateway: 'API Gateway',
}
