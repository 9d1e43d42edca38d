import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import type { ApiError, Domain } from './domain'
import { send } from './send'

/** `POST /admin/v1/AppClientSecretRegenerator`. The old secret stops at once; an application has exactly one. */
export async function regenerateSecret(domain: Domain, appId: string): Promise<Result<string, ApiError>> {
  const body = { schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:AppClientSecretRegenerator'], appId }
  const answer = await send(
    domain,
    { method: 'POST', path: '/admin/v1/AppClientSecretRegenerator', body },
    z.looseObject({ clientSecret: z.string().min(1) }),
  )
  return answer.ok ? ok(answer.value.clientSecret) : answer
}
