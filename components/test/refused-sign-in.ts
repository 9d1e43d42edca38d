import type { Facts } from '@/lib/facts/facts'
import { authorizationCode } from '@/lib/facts/grant-types'
import type { FactsAnswer, TokenTestResult } from '@/lib/queries/shapes/test'
import type { BuiltRequest } from './build-request'
import type { SignedIn } from './sign-in'
import type { TestForm } from './test-form'

/**
 * A refusal that the domain sent with the browser, judged like one of the token endpoint: it uses the same words for the same gates.
 * Beside it stands what the domain knows of the call.
 */
export function refusedSignIn(
  { clientProof }: Pick<TestForm, 'clientProof'>,
  { clientId, scope }: Pick<BuiltRequest, 'clientId' | 'scope'>,
  { request, error, description }: Extract<SignedIn, { at: 'refused' }>,
  { facts, problems }: FactsAnswer,
): TokenTestResult {
  const at = facts.now?.value ?? ''
  const query = new URLSearchParams({ error, ...(description !== undefined && { error_description: description }) })
  const seen: Facts = {
    tokenRequest: {
      value: {
        // Where the code would have gone: the gates judge that address, and not that of the sign-in.
        url: facts.domain?.value.tokenEndpoint ?? '',
        grantType: authorizationCode,
        clientId,
        clientAuth: clientProof === 'assertion' ? 'client-assertion' : clientProof,
        scope,
      },
      from: 'request',
      at,
    },
    tokenAnswer: {
      value: {
        status: 302,
        success: false,
        error,
        ...(description !== undefined && { errorDescription: description }),
      },
      from: 'answer',
      at,
    },
  }
  return {
    request: { method: 'GET', url: request.url, headers: [] },
    answer: {
      kind: 'http',
      status: 302,
      headers: [['location', `${request.redirectUri}?${query}`]],
      body: '',
      milliseconds: 0,
    },
    facts: { ...facts, ...seen },
    problems,
  }
}
