import type { Result } from '../result'
import type { DomainMemory } from './domain-memory'

/** Which identity domain, and as whom: what a domain that is written to and one that is only read have in common. */
export interface Connected {
  /** The connection's id. */
  id: string
  /** The person's name for it. */
  name: string
  /** Base URL without trailing slash; may have a path. */
  url: string
  /** The `Authorization` header for the admin API, e.g. `Bearer …`; asked again before each call, cached until it ends. */
  authorization: () => Promise<Result<string, ApiError>>
  /** Who is calling: an administrator application, or whoever made the pasted token. */
  caller: { kind: 'client'; clientId: string } | { kind: 'token' }
  /** As long as the connection is held in this process. */
  memory?: DomainMemory
}

/** One identity domain we are connected to: data with a `fetch` in it, so a test passes the sandbox's handler. */
export interface Domain extends Connected {
  fetch: (request: Request) => Promise<Response>
}

/** What can go wrong when talking to a domain. Kept whole: it is evidence. Header values and bodies hold no secrets. */
export type ApiError =
  | {
      kind: 'http'
      method: string
      url: string
      status: number
      /** SCIM or OAuth: `messageId` / `error`, and `detail` / `error_description`, verbatim. */
      code?: string
      detail?: string
      /** `opc-request-id` or `ecid`. */
      requestId?: string
      /** The `Retry-After` header in seconds; Oracle documents none for its 429, so it is usually absent. */
      retryAfterSeconds?: number
      body: string
    }
  | { kind: 'network'; method: string; url: string; code: 'timeout' | 'unreachable'; detail: string }
  | { kind: 'shape'; method: string; url: string; detail: string; body: string }
