import { json, notImitated } from '../http/answers'
import type { Reply } from '../http/reply'
import { type Bearer, judgeBearer, type ServiceCall, ServiceRefusal, serve } from './judge-bearer'
import { opaPage } from './opa-page'

/** A Process Automation instance: the runtime API, and a page for the rights that no identity domain knows. */
export function opa(call: ServiceCall): Promise<Reply> {
  const { path, request } = call
  if (path.startsWith('/process/workspace')) return opaPage(call)
  return serve(call, async () => {
    const bearer = await judgeBearer(call, ['/process'])
    judgePrincipal(call, bearer)
    const operation = `${request.method} ${path.replace(/\/+$/, '')}`
    switch (operation) {
      case 'GET /process/api/v1/tasks':
        return json(200, { items: [], count: 0, hasMore: false, limit: 25, offset: 0 })
      case 'GET /process/api/v1/instances':
        return json(200, { items: [], count: 0, hasMore: false, limit: 25, offset: 0 })
      case 'POST /process/api/v1/instances':
        return startProcess(call, bearer)
      default:
        return notImitated(`${operation} of Process Automation`)
    }
  })
}

const mayUse = ({ domain, instance }: ServiceCall, kind: 'user' | 'app', id: string): boolean =>
  domain.permissions.get(`${instance.id}:${kind}:${id}`) !== undefined

/** Any authenticated user, or an application registered as an external application: one that was given a permission here. */
function judgePrincipal(call: ServiceCall, bearer: Bearer): void {
  if (bearer.kind === 'client' && !mayUse(call, 'app', bearer.app.id))
    throw new ServiceRefusal(
      403,
      'principal-user',
      `"${bearer.app.displayName}" is a client, and no external application here`,
    )
}

function startProcess(call: ServiceCall, bearer: Bearer): Reply {
  const [kind, id, name] =
    bearer.kind === 'user'
      ? (['user', bearer.user.id, bearer.user.userName] as const)
      : (['app', bearer.app.id, bearer.app.displayName] as const)
  if (!mayUse(call, kind, id))
    throw new ServiceRefusal(
      403,
      'process-permission',
      `${name} lacks the Use permission of a process application role`,
    )
  return json(201, { id: `instance-${call.world.now()}`, state: 'OPEN', startedBy: name })
}
