import { newEcid, notImitated } from '../http/answers'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import type { World } from '../world/world'
import { authenticateClient } from './client-authentication'
import { formEndpoint, oauthAnswer } from './form-endpoint'
import { proofs, unplayedGrants } from './grants/proofs'
import { issueTokens } from './issue'
import { refreshRight } from './refresh-right'
import { Refusal } from './refuse'
import { judgeScope } from './scope'
import { textList } from './text-list'
import type { TokenCall } from './token-call'

/** `POST /oauth2/v1/token`. Order of the checks: client, secret, active, grant, what the grant shows, scope. */
export function tokenEndpoint(
  world: World,
  domain: DomainState,
  request: Incoming,
  base: string,
  path: string,
): Promise<Reply> {
  return formEndpoint(world, domain, request, base, path, grantToken)
}

async function grantToken(call: TokenCall): Promise<Reply> {
  const { domain, form, base } = call
  const app = await authenticateClient(call)
  const grantType = form.get('grant_type') ?? ''
  if (!textList(app.allowedGrants).includes(grantType)) refuseGrant(app, grantType)
  // RFC 6749 section 4.4: "MUST only be used by confidential clients"; the id of a public one is no secret.
  if (grantType === 'client_credentials' && app.clientType === 'public')
    throw new Refusal('unauthorized_client', 'grant-allowed', `"${app.displayName}" is public and cannot prove itself`)
  const prove = proofs.get(grantType)
  if (!prove) return notImitated(`the grant ${grantType}`)
  const proven = await prove(call, app)
  const judged = judgeScope(domain, app, proven.scope, base, proven.principal.user !== undefined)
  const refresh = refreshRight(app, proven, judged)
  // Spent only now: what is refused for its scope may come again.
  proven.use()
  return oauthAnswer(200, newEcid(), await issueTokens(call, app, proven, judged, refresh))
}

function refuseGrant(app: App, grantType: string): never {
  if (grantType === '') throw new Refusal('invalid_request', 'grant-allowed', 'grant_type is missing')
  if (!proofs.has(grantType) && !unplayedGrants.includes(grantType))
    throw new Refusal('unsupported_grant_type', 'grant-known', `there is no grant "${grantType}"`)
  throw new Refusal('unauthorized_client', 'grant-allowed', `"${app.displayName}" may not use ${grantType}`)
}
