import type { SandboxService } from '@/lib/sandbox/sandbox-types'

export const serviceWords: Record<SandboxService['kind'], string> = {
  opa: 'Process Automation',
  oic: 'Integration',
  fusion: 'Fusion Applications',
  gateway: 'API Gateway',
}

/** Pages of the sandbox's own for what in the real product a person sets inside the service, from where it is. */
const pages: Partial<Record<SandboxService['kind'], { path: string; name: string }>> = {
  opa: { path: 'process/workspace/', name: 'Permissions' },
  fusion: { path: 'fscmUI/faces/FuseWelcome', name: 'Users' },
  gateway: { path: '../deployment', name: 'Deployment' },
}

export function servicePage({
  kind,
  url,
}: Pick<SandboxService, 'kind' | 'url'>): { href: string; name: string } | null {
  const page = pages[kind]
  return page ? { href: new URL(page.path, `${url}/`).href, name: page.name } : null
}
