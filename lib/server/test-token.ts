import 'server-only'
import type { ClientProof } from '../domain/token'
import { testToken as sendTest, type TokenCall } from '../domain/token-test'
import type { TokenTestInput, TokenTestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { type Refused, refused } from './answer'
import { withAudiences } from './audiences'
import { domainFor } from './connections'
import { refuseWith } from './refuse'
import { openClientSecret } from './secrets'
import { countRequest } from './take-turn'

/** Adds the client's authentication to what the browser signed, sends it, and keeps nothing. */
export async function testToken(input: TokenTestInput): Promise<Result<TokenTestResult, Refused>> {
  await countRequest(input.domainId)
  const { aboutScope: scope, ...request } = input
  return sendTokenTest(request, scope === undefined ? {} : { asks: { scope, when: 'refused' } })
}

/** Uncounted. `asks`: about what the domain is asked, and when. */
export async function sendTokenTest(
  { domainId, secret, secretBy = 'basic', ...call }: TokenTestInput,
  asks: Pick<TokenCall, 'asks'> = {},
): Promise<Result<TokenTestResult, Refused>> {
  const domain = await domainFor(domainId)
  if (!domain.ok) return domain
  const proof = await proofOf(secret, secretBy)
  if (!proof.ok) return proof
  const tested = await sendTest(domain.value, { ...call, ...proof.value, ...asks }, new Date().toISOString())
  if (tested.ok) return ok({ ...tested.value, facts: await withAudiences(domainId, tested.value.facts) })
  if (tested.error.kind === 'domain') return refuseWith(tested.error.error)
  return refused(422, { code: 'not-sent', ...tested.error.because })
}

async function proofOf(
  secret: TokenTestInput['secret'],
  sentBy: NonNullable<TokenTestInput['secretBy']>,
): Promise<Result<ClientProof, Refused>> {
  if ('clientAssertion' in secret) return ok(secret)
  const clientSecret = 'typed' in secret ? ok(secret.typed) : await openClientSecret(secret.secretId)
  return clientSecret.ok ? ok({ clientSecret: clientSecret.value, sentBy }) : clientSecret
}
