import 'server-only'
import { collectFacts } from '../domain/collect'
import { readDiscovery } from '../domain/discovery'
import { buildTokenRequest, maskedRequest, readTokenAnswer, sendTokenRequest, tokenRequestFact } from '../domain/token'
import { judgeToken } from '../domain/token-fact'
import type { Facts } from '../facts/facts'
import type { TokenTestInput, TokenTestResult } from '../queries/api'
import { ok, type Result } from '../result'
import { type Refused, refused } from './answer'
import { domainFor } from './connections'
import { refuseWith } from './refuse'
import { openClientSecret } from './secrets'

/**
 * One token request, sent with client authentication added here, and what the domain knows about the call, asked at the same
 * time. Keeps nothing.
 */
export async function testToken(input: TokenTestInput): Promise<Result<TokenTestResult, Refused>> {
  const domain = await domainFor(input.domainId)
  if (!domain.ok) return domain
  const secret = 'typed' in input.secret ? ok(input.secret.typed) : await openClientSecret(input.secret.secretId)
  if (!secret.ok) return secret
  const discovery = await readDiscovery(domain.value.url, domain.value.fetch)
  if (!discovery.ok) return refuseWith(discovery.error)

  const { clientId, grantType, scope, assertion, tokenPath, userName, serviceAppId } = input
  const request = buildTokenRequest(domain.value, {
    tokenEndpoint: discovery.value.tokenEndpoint,
    clientId,
    clientSecret: secret.value,
    grantType,
    scope,
    ...(assertion !== undefined && { assertion }),
    ...(tokenPath !== undefined && { tokenPath }),
  })
  if (!request.ok) return refused(422, { code: 'not-sent', ...request.error })

  const now = new Date().toISOString()
  const call = {
    clientId,
    scope,
    ...(userName !== undefined && { userName }),
    ...(serviceAppId !== undefined && { serviceAppId }),
    ...(assertion !== undefined && { assertion }),
  }
  const [received, collected] = await Promise.all([
    sendTokenRequest(domain.value, request.value),
    collectFacts(domain.value, call, now),
  ])
  const { answer, fact, accessToken } = readTokenAnswer(received)
  const facts: Facts = {
    ...collected.facts,
    tokenRequest: { value: tokenRequestFact(request.value), from: 'request', at: now },
    ...(fact && { tokenAnswer: { value: fact, from: 'answer', at: now } }),
    ...(accessToken !== undefined && {
      token: { value: await judgeToken(domain.value, accessToken), from: 'answer', at: now },
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
