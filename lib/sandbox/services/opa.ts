import { notImitated } from '../http/answers'
import type { Reply } from '../http/reply'
import { everything } from '../oauth/consumer-scope'
import { isCarried } from './instances'
import { type Bearer, judgeBearer, principal, type ServiceCall, ServiceRefusal, serve } from './judge-bearer'
import { findDecisionOperation } from './opa-decisions'
import type { OpaOperation } from './opa-operation'
import { opaPage } from './opa-page'
import { findProcessOperation } from './opa-processes'
import { isStartOpen, permissionOf } from './process-rights'
import { judgeRole } from './roles'

/** A Process Automation instance: its APIs, and a page for the rights that no identity domain knows. */
export function opa(call: ServiceCall): Promise<Reply> {
  const { path, request } = call
  if (path.startsWith('/process/workspace')) return opaPage(call)
  return serve(call, async () => {
    const isDecision = path.startsWith('/decision/')
    const bearer = await judgeBearer(call, scopesFor(call, isDecision), isDecision ? 'decision-scope' : 'token-scope')
    const operation = isDecision ? findDecisionOperation(call) : findProcessOperation(call)
    judgeCaller(call, bearer, operation?.who ?? 'runtime')
    return operation?.answer(bearer) ?? notImitated(`${request.method} ${path} of Process Automation`)
  })
}

/** A public script used a token for `/process` at `/decision`; nobody was seen to do the reverse. */
function scopesFor({ instance }: ServiceCall, isDecision: boolean): string[] {
  const own = isDecision ? ['/decision', '/process'] : ['/process']
  // Since 26.01 the scope of the Oracle Integration that carries the instance opens it.
  return isCarried(instance) ? [...own, everything] : own
}

function judgeCaller(call: ServiceCall, bearer: Bearer, who: OpaOperation['who']): void {
  if (who !== 'runtime' && who !== 'start') {
    judgeRole(call, bearer, [who])
    return
  }
  const { domain, instance } = call
  if (bearer.kind === 'user' || permissionOf(domain, instance, principal(bearer))) return
  // "All users and external applications" of the start event lets everybody start, and nothing else.
  if (who === 'start' && isStartOpen(domain, instance)) return
  const { name } = principal(bearer)
  throw new ServiceRefusal(403, 'principal-user', `"${name}" is a client, and no external application here`)
}
