import { clientCredentials } from '../facts/grant-types'
import type { WireChange } from '../facts/request-change'
import type { TestResult } from '../queries/shapes/test'
import { err, ok, type Result } from '../result'
import { readDiscovery } from './discovery'
import type { ApiError, Domain } from './domain'
import type { Explanation } from './explain-error'
import { buildTokenRequest, maskedRequest, readTokenAnswer, sendTokenRequest } from './token'

/**
 * A token request without credentials: every token endpoint refuses it (RFC 6749 §5.2), and nothing else answers like this. `now`
 * is an ISO instant.
 */
export async function probeTokenEndpoint(
  domain: Domain,
  { tokenPath, wire }: { tokenPath?: string; wire?: WireChange },
  now: string,
): Promise<Result<TestResult, { kind: 'domain'; error: ApiError } | { kind: 'not-sent'; because: Explanation }>> {
  const discovery = await readDiscovery(domain.url, domain.fetch)
  if (!discovery.ok) return err({ kind: 'domain', error: discovery.error })
  const { tokenEndpoint } = discovery.value
  const wish = { tokenEndpoint, clientId: '', clientSecret: '', grantType: clientCredentials, scope: '' }
  const request = buildTokenRequest(domain, {
    ...wish,
    ...(tokenPath !== undefined && { tokenPath }),
    wire: { ...wire, credentials: 'absent' },
  })
  if (!request.ok) return err({ kind: 'not-sent', because: request.error })
  const { answer, fact, refusal } = readTokenAnswer(await sendTokenRequest(domain, request.value))
  return ok({
    request: maskedRequest(request.value),
    answer,
    facts: {
      ...(fact && { tokenAnswer: { value: fact, from: 'answer', at: now } }),
      ...(refusal && { refusal: { value: refusal, from: 'answer', at: now } }),
    },
    problems: [],
  })
}
