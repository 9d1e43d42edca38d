import { type NextRequest, NextResponse } from 'next/server'
import type { ApiProblem } from '@/lib/queries/shapes/problem'
import { contentSecurityPolicy } from '@/lib/server/content-security-policy'
import { refusalFor } from '@/lib/server/request-guard'

/** Runs before every request, static files included: no matcher, so nothing slips past the guard. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalFor(request)
  if (refusal) {
    const { status, ...error } = refusal
    return NextResponse.json({ error } satisfies ApiProblem, { status })
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const mode = process.env.NODE_ENV === 'development' ? 'development' : 'production'
  const policy = contentSecurityPolicy(nonce, mode)
  const headers = new Headers(request.headers)
  // Next finds the nonce for its own scripts in the policy of the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
