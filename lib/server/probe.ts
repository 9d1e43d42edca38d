import 'server-only'
import { probeDiscovery } from '../domain/probe-discovery'
import { probeSignInPage } from '../domain/probe-sign-in-page'
import { probeTokenEndpoint } from '../domain/probe-token-endpoint'
import { decodeJwt } from '../jose/decode'
import { secondsToWait } from '../probes/seconds-to-wait'
import type { ProbeInput, TokenTestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { type Refused, refused } from './answer'
import { rememberAudience } from './audiences'
import { domainFor } from './connections'
import { refuseWith } from './refuse'
import { holdBack, takeTurn } from './take-turn'
import { sendTokenTest } from './test-token'

/** One request of a run, when its turn has come. After a 429 the next ones wait. */
export async function probe(input: ProbeInput): Promise<Result<TokenTestResult, Refused>> {
  const turn = await takeTurn(input.domainId)
  if (!turn.ok) return turn
  const sent = await send(input)
  const { answer } = sent.ok ? sent.value : {}
  if (answer?.kind === 'http' && answer.status === 429) await holdBack(input.domainId, secondsToWait(answer.headers))
  return sent
}

async function send(input: ProbeInput): Promise<Result<TokenTestResult, Refused>> {
  switch (input.probe) {
    case 'token':
      return withoutTokens(await sendTokenTest(own(input), { asks: { scope: input.aboutScope, when: 'refused' } }))
    case 'real':
      return sendTokenTest(own(input))
    case 'audience':
      return tryAudience(input)
    case 'discovery':
    case 'token-endpoint':
    case 'sign-in-page':
      return lookFrom(input)
  }
}

/** The request goes to the domain whose turn it was. */
const own = ({ domainId, request }: Extract<ProbeInput, { request: unknown }>) => ({ ...request, domainId })

async function lookFrom(input: Exclude<ProbeInput, { request: unknown }>): Promise<Result<TokenTestResult, Refused>> {
  const domain = await domainFor(input.domainId)
  if (!domain.ok) return domain
  const now = new Date().toISOString()
  if (input.probe === 'discovery') return ok(await probeDiscovery(domain.value, now))
  if (input.probe === 'sign-in-page') {
    const looked = await probeSignInPage(domain.value, input.url, now)
    return looked.ok ? looked : refused(422, { code: 'not-sent', ...looked.error })
  }
  const asked = await probeTokenEndpoint(domain.value, input, now)
  if (asked.ok) return asked
  if (asked.error.kind === 'domain') return refuseWith(asked.error.error)
  return refused(422, { code: 'not-sent', ...asked.error.because })
}

/** What is remembered is what was sent: the assertion has to carry the value it is a trial of, and no other. */
async function tryAudience(
  input: Extract<ProbeInput, { probe: 'audience' }>,
): Promise<Result<TokenTestResult, Refused>> {
  const { secret, assertion = 'clientAssertion' in secret ? secret.clientAssertion : '' } = input.request
  if (decodeJwt(assertion).claims.aud !== input.audience)
    return refused(422, {
      code: 'not-sent',
      message: `The assertion is not for ${input.audience}.`,
      todo: 'Reload the page; if it happens again, this is a fault of the console.',
    })
  const tried = await sendTokenTest(own(input), { asks: { scope: input.request.scope, when: 'refused' } })
  const isOfClient = input.request.assertion === undefined
  if (tried.ok) await rememberAudience(input.domainId, { audience: input.audience, isOfClient }, tried.value)
  return withoutTokens(tried)
}

/** They were asked for to see whether they come. Those for the domain's own scopes could change it. */
function withoutTokens(tested: Result<TokenTestResult, Refused>): Result<TokenTestResult, Refused> {
  if (!tested.ok) return tested
  const { request, answer, facts, problems } = tested.value
  const { token: _token, ...kept } = facts
  return ok({ request, answer, facts: kept, problems })
}
