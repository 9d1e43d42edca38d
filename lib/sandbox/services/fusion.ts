import { json, notImitated } from '../http/answers'
import type { Reply } from '../http/reply'
import { everything } from '../oauth/consumer-scope'
import { judgeBasic } from './basic-user'
import { fusionPage } from './fusion-page'
import { fusionUser } from './fusion-users'
import { judgeBearer, type ServiceCall, ServiceRefusal, serve } from './judge-bearer'

/** Fusion always offers Basic, whatever was sent; so its challenge says nothing about a token. */
const challenge = 'Basic realm="owsm"'

const units = [{ BusinessUnitId: 300000001, BusinessUnitName: 'Northwind Business Unit' }]

/** Fusion Applications: one harmless list, and a page for the accounts that no identity domain knows. */
export function fusion(call: ServiceCall): Promise<Reply> {
  const { path, request } = call
  if (path.startsWith('/fscmUI/')) return fusionPage(call)
  return serve(
    call,
    async () => {
      await judgeAccount(call)
      if (request.method === 'GET' && /^\/fscmRestApi\/resources\/[^/]+\/businessUnitsLOV\/?$/.test(path))
        return json(200, { items: units, count: units.length, hasMore: false, limit: 25, offset: 0 })
      return notImitated(`${request.method} ${path} of Fusion Applications`)
    },
    challenge,
  )
}

/**
 * A user needs an account of the same name; so does a client, whose account is named like its client id. What the account may do is
 * up to its roles.
 */
async function judgeAccount(call: ServiceCall): Promise<void> {
  const isBasic = /^basic /i.test(call.request.headers.get('authorization') ?? '')
  const bearer = isBasic ? judgeBasic(call, challenge) : await judgeBearer(call, [everything])
  const userName = bearer.kind === 'user' ? bearer.user.userName : bearer.app.name
  const account = fusionUser(call.domain, call.instance, userName)
  if (!account) throw new ServiceRefusal(401, 'fusion-user', `Fusion has no user named "${userName}"`)
  if (account.roles.length === 0) throw new ServiceRefusal(403, 'fusion-role', `"${userName}" has no role in Fusion`)
}
