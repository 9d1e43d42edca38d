import type { DisturbanceKind } from '../../sandbox/disturbance-types'
import { brokenAnswer } from '../../sandbox/disturbances/broken-answers'
import { toResponse } from '../../sandbox/http/reply'
import type { Sandbox } from '../../sandbox/sandbox-types'

interface Passing {
  sandbox: Sandbox
  /** Of the called instance. */
  domainName: string
  request: Request
  /** It arrives after the next request, when nobody waits for it any more. */
  hold: (request: Request) => void
}

/** How a request can fail: what the caller gets instead of the answer. */
type Way = (passing: Passing) => Promise<Response>

export const ways = {
  'not sent': async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
  },
  'answer lost': (passing) => disturbed(passing, 'drop'),
  'answer truncated': (passing) => disturbed(passing, 'truncate'),
  '500': (passing) => disturbed(passing, 'server-error'),
  '503': (passing) => disturbed(passing, 'unavailable'),
  '429': async ({ request }) => toResponse(brokenAnswer(429, pathOf(request))),
  // A proxy that gave up on a server which did not.
  '502, yet done': async ({ sandbox, request }) => {
    await sandbox.fetch(request)
    return new Response('Bad gateway', { status: 502 })
  },
  // Told at once: 15 s of waiting would show nothing more.
  timeout: async () => {
    throw timedOut()
  },
  'timeout, arrives late': async ({ request, hold }) => {
    hold(request)
    throw timedOut()
  },
} satisfies Record<string, Way>

export type WayName = keyof typeof ways

/** By the sandbox's own means, this request alone. */
function disturbed({ sandbox, domainName, request }: Passing, kind: DisturbanceKind): Promise<Response> {
  sandbox.disturbances.put({ kind, domain: domainName, method: request.method, path: pathOf(request), times: 1 })
  return sandbox.fetch(request)
}

/** Below the domain. */
const pathOf = (request: Request) => new URL(request.url).pathname.replace(/^\/[^/]+/, '')

const timedOut = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')
