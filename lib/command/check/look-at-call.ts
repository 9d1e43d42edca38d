import { presumedFacts } from '../../checks/presumed-facts'
import { collectFacts } from '../../domain/collect'
import type { Domain } from '../../domain/domain'
import { judge } from '../../gates/judge'
import type { Judgement } from '../../gates/verdict'
import { Mistake } from '../mistake'
import { exitCodes } from '../spec/exit-codes'
import type { CheckedCall } from './case-of-setup'

/** Judges a call by what the domain says now. Nothing is called, and neither a secret nor a key is needed. */
export async function lookAtCall(
  domain: Domain,
  { content, service }: CheckedCall,
  now: string,
): Promise<{ judgement: Judgement; problems: string[] }> {
  const { clientId, userName, scope } = content
  const { facts, problems } = await collectFacts(
    domain,
    {
      clientId,
      scope,
      ...(userName !== undefined && { userName }),
      ...(content.service && { serviceAppId: content.service.appId }),
    },
    now,
  )
  if (!facts.domain || !facts.app)
    throw new Mistake(problems[0] ?? `${domain.name} did not answer.`, exitCodes.cannotTell)
  const presumed = presumedFacts(content, { tokenEndpoint: facts.domain.value.tokenEndpoint, service, now })
  return { judgement: judge({ ...facts, ...presumed }), problems }
}
