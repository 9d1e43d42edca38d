import type { Facts } from '../facts/facts'
import type { TokenTestResult } from '../queries/shapes/test'
import { err, ok, type Result } from '../result'
import { collectFacts } from './collect'
import { readDiscovery } from './discovery'
import type { ApiError, Domain } from './domain'
import type { Explanation } from './explain-error'
import { buildTokenRequest, maskedRequest, readTokenAnswer, sendTokenRequest, tokenRequestFact } from './token'
import { judgeToken } from './token-fact'

export interface TokenCall {
  clientId: string
  clientSecret: string
  grantType: string
  scope: string
  assertion?: string
  tokenPath?: string
  /** Whom the call is meant to speak for. */
  userName?: string
  serviceAppId?: string
}

/**
 * One token request, and what the domain knows about the call, asked at the same time. A refusal is an answer; an error means
 * that nothing was sent. `now` is an ISO instant.
 */
export async function testToken(
  domain: Domain,
  call: TokenCall,
  now: string,
): Promise<Result<TokenTestResult, { kind: 'domain'; error: ApiError } | { kind: 'not-sent'; because: Explanation }>> {
  const discovery = await readDiscovery(domain.url, domain.fetch)
  if (!discovery.ok) return err({ kind: 'domain', error: discovery.error })
  const request = buildTokenRequest(domain, { ...call, tokenEndpoint: discovery.value.tokenEndpoint })
  if (!request.ok) return err({ kind: 'not-sent', because: request.error })

  const { clientId, scope, assertion, userName, serviceAppId } = call
  const [received, collected] = await Promise.all([
    sendTokenRequest(domain, request.value),
    collectFacts(
      domain,
      {
        clientId,
        scope,
        ...(userName !== undefined && { userName }),
        ...(serviceAppId !== undefined && { serviceAppId }),
        ...(assertion !== undefined && { assertion }),
      },
      now,
    ),
  ])
  const { answer, fact, accessToken } = readTokenAnswer(received)
  const facts: Facts = {
    ...collected.facts,
    tokenRequest: { value: tokenRequestFact(request.value), from: 'request', at: now },
    ...(fact && { tokenAnswer: { value: fact, from: 'answer', at: now } }),
    ...(accessToken !== undefined && {
      token: { value: await judgeToken(domain, accessToken), from: 'answer', at: now },
    }),
  }
  return ok({
    request: maskedRequest(request.value),
    answer,
    facts,
    problems: collected.problems,
    ...(accessToken !== undefined && { accessToken }),
  })
}
