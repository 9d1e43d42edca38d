import { buildRequest } from '@/components/test/build-request'
import { nextRound, type Order, type SentTest } from '@/components/test/send-test'
import type { Facts, ProbeFact } from '@/lib/facts/facts'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { FactsAnswer } from '@/lib/queries/shapes/test'
import type { SentRung } from './send-rung'

/**
 * The call a person wants, as far as a run of smaller requests came with it: the answer is that of the request it ended with, the
 * request is the real one. `known`: what the domain said of it, where the answer did not bring that along.
 */
export function probedCase(
  { id, result, sent, signIn }: SentRung,
  { form, layers }: Pick<Order, 'form' | 'layers'>,
  probe: ProbeFact,
  known: FactsAnswer = { facts: {}, problems: [] },
): SentTest {
  const at = new Date().toISOString()
  const about = <T>(value: T) => ({ value, from: 'request' as const, at })
  const request = buildRequest(form, layers)
  const more: Facts = { ...sent?.more, probe: { value: probe, from: 'answer', at } }
  if (sent && id === 'scope') return { ...sent, more }
  const { clientId, grantType, scope } = request
  const { assertion, ...facts } = result.facts
  const seen = facts.tokenRequest?.value
  const { hasAssertion: _hasAssertion, ...tokenRequest } = seen ?? {
    // Where a real one would go: the domain said, or it is the usual place.
    url:
      id === 'token-endpoint' ? result.request.url : (known.facts.domain?.value.tokenEndpoint ?? usualEndpoint(form)),
    clientAuth: form.clientProof === 'assertion' ? ('client-assertion' as const) : form.clientProof,
    authProblems: [],
  }
  // A client's own assertion is not the one that speaks for a user.
  const isClients = id === 'client' && grantType === jwtBearer
  const signed = assertion && { [isClients ? 'clientAssertion' : 'assertion']: assertion }
  return {
    round: nextRound(),
    form,
    request,
    result: {
      ...result,
      problems: [...known.problems, ...result.problems],
      facts: {
        ...known.facts,
        now: about(at),
        ...facts,
        ...signed,
        tokenRequest: about({ ...tokenRequest, clientId, grantType, scope }),
        ...(signIn && { signInRequest: about(signIn) }),
      },
    },
    ...(sent?.assertion && !isClients && { assertion: sent.assertion }),
    sentBefore: sent?.sentBefore ?? false,
    wasPrepared: sent?.wasPrepared ?? false,
    more,
    ...(id === 'sign-in-page' && { signIn: { at: 'refused' as const } }),
  }
}

const usualEndpoint = ({ domain }: Order['form']) => `${domain?.url ?? ''}/oauth2/v1/token`
