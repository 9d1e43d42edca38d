import type { Facts } from '@/lib/facts/facts'
import { authorizationCode } from '@/lib/facts/grant-types'
import type { FactsAnswer, TokenTestResult } from '@/lib/queries/shapes/test'
import type { BuiltRequest } from './build-request'
import type { SignedIn } from './came-back'
import type { TestForm } from './test-form'

/**
 * A refusal that the domain sent with the browser or showed on its page, or of this client that will not have what came back. Beside
 * it stands what the domain knows of the call.
 */
export function refusedSignIn(
  { clientProof }: Pick<TestForm, 'clientProof'>,
  { clientId, scope }: Pick<BuiltRequest, 'clientId' | 'scope'>,
  { request, error, description, status = 302, isOurs }: Extract<SignedIn, { at: 'refused' }>,
  { facts, problems }: FactsAnswer,
): TokenTestResult {
  const at = facts.now?.value ?? ''
  const query = new URLSearchParams({ error, ...(description !== undefined && { error_description: description }) })
  const about = <T>(value: T) => ({ value, from: 'request' as const, at })
  const seen: Facts = {
    tokenRequest: about({
      // Where the code would have gone: the gates judge that address, and not that of the sign-in.
      url: facts.domain?.value.tokenEndpoint ?? '',
      grantType: authorizationCode,
      clientId,
      clientAuth: clientProof === 'assertion' ? ('client-assertion' as const) : clientProof,
      scope,
      authProblems: [],
    }),
    signInRequest: about(request.fact),
    refusal: {
      value: {
        at: 'sign-in',
        status,
        ...(error !== '' && { error }),
        ...(description !== undefined && { text: description }),
      },
      from: 'answer',
      at,
    },
  }
  return {
    request: { method: 'GET', url: request.url, headers: [] },
    answer: {
      kind: 'http',
      status,
      headers: status === 302 && !isOurs ? [['location', `${request.redirectUri}?${query}`]] : [],
      body: '',
      milliseconds: 0,
    },
    facts: { ...facts, ...seen },
    problems,
  }
}
