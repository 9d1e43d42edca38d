import type { ContentPage, ContentTable } from '../../sandbox/contents'
import type { LoggedRequest, SandboxService } from '../../sandbox/sandbox-types'

/** GET /api/sandbox. Its secrets and passwords are a play world's, shown so that programs outside can use it. */
export type SandboxView =
  | { isOpen: false }
  | {
      isOpen: true
      /** Where it listens. */
      url: string
      domains: SandboxDomainView[]
    }

export interface SandboxDomainView {
  name: string
  tenancy: string
  url: string
  /** The console's page of it; absent when it is not connected. */
  connectionId?: string
  admin: { clientId: string; clientSecret: string }
  users: { userName: string; password: string }[]
  services: Pick<SandboxService, 'kind' | 'name' | 'url'>[]
  /** Rows a table has. */
  counts: Record<ContentTable, number>
}

/** GET /api/sandbox/<domain>/<table> */
export type SandboxContents = ContentPage

export interface SandboxRequest extends LoggedRequest {
  /** The application whose client id `caller` is. */
  callerName?: string
}

/** GET /api/sandbox/requests?after=… */
export interface SandboxRequests {
  requests: SandboxRequest[]
}
