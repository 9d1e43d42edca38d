import { buildRequest, clientAssertion } from '../../../components/test/build-request'
import { testToken } from '../../domain/token-test'
import type { RequestChange } from '../../facts/request-change'
import { catalogue } from '../../gates/catalogue'
import { signAssertion } from '../../jose/assertion'
import { answerQuestion, judgeAnswered } from '../../triage/judge-answered'
import type { Trip } from './go'
import { type Setup, signsForItself } from './open-setup'

/**
 * Where the judge cannot tell the client's gates from those behind them, it asks for a request with client credentials and the same
 * proof. This sends it, and answers.
 */
export async function askProbe(setup: Setup, trip: Trip, changes: readonly RequestChange[]): Promise<Trip> {
  const { judgement, facts } = trip
  if (judgement.question?.fact !== 'client-credentials-probe') return trip
  const { world, variant, clientId: ownId, secret, scope, alias = '' } = setup
  const { clientId, wire } = buildRequest(
    { clientId: ownId, grantType: 'client_credentials', scope, isOffline: false },
    {
      faults: changes,
      fixes: [],
    },
  )
  const moment = { now: Date.now(), jti: crypto.randomUUID() }
  const proof = signsForItself(variant)
    ? { clientAssertion: await signAssertion(clientAssertion({ clientId, alias }, moment), world.keys.privateKey) }
    : { clientSecret: secret, sentBy: variant.secretBy }
  const probe = {
    ...proof,
    clientId,
    grantType: 'client_credentials',
    scope: 'urn:opc:idm:__myscopes__',
    ...(wire && { wire }),
  }
  const result = await testToken(world.domain(variant.side), probe, new Date().toISOString())
  if (!result.ok) return trip
  const isSame = result.value.facts.tokenAnswer?.value.error === facts.tokenAnswer?.value.error
  const answered = answerQuestion(
    judgement,
    isSame ? 'It fails in the same way' : 'It works, or fails with another error',
  )
  return answered ? { facts, judgement: judgeAnswered(facts, catalogue, [answered]) } : trip
}
