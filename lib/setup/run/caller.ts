import { findAppByClientId } from '../../domain/apps'
import type { ApiError, Domain } from '../../domain/domain'
import { decodeJwt } from '../../jose/decode'
import type { Result } from '../../result'
import { ok } from '../../result'
import type { Author } from '../steps/step-kind'

/** Asked once for all steps of a run; again only after an error. */
export function callerOnce(domain: Domain): () => Promise<Result<Author, ApiError>> {
  let asked: Promise<Result<Author, ApiError>> | undefined
  const ask = async () => {
    const caller = await readCaller(domain)
    if (!caller.ok) asked = undefined
    return caller
  }
  return () => {
    asked ??= ask()
    return asked
  }
}

/** As whom the domain will note what we make (`idcsCreatedBy.value`); `null` when a token does not tell. */
export async function readCaller(domain: Domain): Promise<Result<Author, ApiError>> {
  if (domain.caller.kind === 'client') {
    const app = await findAppByClientId(domain, domain.caller.clientId)
    return app.ok ? ok(app.value?.id ?? null) : app
  }
  const authorization = await domain.authorization()
  if (!authorization.ok) return authorization
  const { claims } = decodeJwt(authorization.value)
  const id = claims.user_id ?? claims.client_guid
  return ok(typeof id === 'string' ? id : null)
}
