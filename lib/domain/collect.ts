import type { UserFact } from '../facts/domain-facts'
import type { FactName, Facts, FactValues } from '../facts/facts'
import { decodeJwt } from '../jose/decode'
import type { Result } from '../result'
import { appFact, resourceAppFact } from './app-fact'
import { findAppByClientId, findAppByScope } from './apps'
import { judgeAssertion } from './assertion-fact'
import { certificateFact } from './certificate-fact'
import { listCertificates } from './certificates'
import { readDiscovery } from './discovery'
import type { ApiError, Domain } from './domain'
import { areSame, rememberedHolders, rememberHolders } from './domain-memory'
import { explainError } from './explain-error'
import { readRoleFacts } from './role-facts'
import { getSettings } from './settings'
import { findUserByName, isFederated, type User } from './users'

interface Call {
  clientId: string
  /** Whom the call is meant to speak for: looked for when the domain does not know whom the assertion names. */
  userName?: string
  /** As sent, whole. */
  scope?: string
  /** The called instance; else the application that defines the scope. */
  serviceAppId?: string
  /** As sent; never kept. */
  assertion?: string
  /** The client's own, where another one speaks for a user; as sent, never kept. */
  clientAssertion?: string
}

/**
 * Everything the domain knows about one call, asked at the same time. A question that fails leaves its fact out and becomes a
 * sentence in `problems`: a missing fact makes a gate *cannot tell*, a guessed one would make it lie. `now` is an ISO instant.
 */
export async function collectFacts(
  domain: Domain,
  call: Call,
  now: string,
): Promise<{ facts: Facts; problems: string[] }> {
  const problems: string[] = []
  const facts: Facts = {}
  const know = <N extends FactName>(name: N, value: FactValues[N], from: 'domain' | 'request' = 'domain') => {
    // Safe: name and value belong together; TypeScript cannot see that through an index.
    ;(facts as Record<FactName, unknown>)[name] = { value, from, at: now }
  }
  const asked = async <T>(what: string, question: Promise<Result<T, ApiError>>): Promise<T | undefined> => {
    const answer = await question
    if (answer.ok) return answer.value
    problems.push(`${what} could not be asked: ${explainError(answer.error).message}`)
    return undefined
  }
  const scope = singleScope(call.scope)
  const userNames = namedUsers(call)
  const named = { clientId: call.clientId, scope, serviceAppId: call.serviceAppId, userNames }
  const remembered = rememberedHolders(domain, named)
  // Asked in any case, and at the same time where it is known for whom.
  const early = remembered && readRoleFacts(domain, remembered.serviceAppId, remembered)
  const [discovery, settings, app, resourceApp, user, client, partner] = await Promise.all([
    asked('Discovery', readDiscovery(domain.url, domain.fetch)),
    asked('The domain settings', getSettings(domain)),
    asked('The application', findAppByClientId(domain, call.clientId)),
    scope === undefined ? undefined : asked('The scope’s application', findAppByScope(domain, scope)),
    userNames.length === 0 ? undefined : asked('The user', findFirstUser(domain, userNames)),
    asked('The client certificates', listCertificates(domain, 'client')),
    asked('The trusted partner certificates', listCertificates(domain, 'partner')),
  ])

  rememberHolders(domain, named, { app: app?.id, scope: resourceApp?.id, user: user?.id })
  if (discovery && domain.memory) domain.memory.tokenEndpoint = discovery.tokenEndpoint
  if (discovery)
    know('domain', {
      name: domain.name,
      url: domain.url,
      issuer: discovery.issuer,
      tokenEndpoint: discovery.tokenEndpoint,
    })
  if (settings) {
    const { signingCertPublicAccess, accountAlwaysTrustScope, issuer } = settings
    know('settings', { signingCertPublicAccess, accountAlwaysTrustScope, ...(issuer !== undefined && { issuer }) })
  }
  if (app !== undefined) know('app', app && appFact(app))
  if (resourceApp !== undefined) know('resourceApp', resourceApp && resourceAppFact(resourceApp))
  if (user !== undefined) know('user', user && userFact(user))
  // The application's own certificate lies in the client store; the partner store may be closed to this caller.
  if (client) {
    const stored = [
      ...client.map((each) => certificateFact(each, 'client')),
      ...(partner ?? []).map((each) => certificateFact(each, 'partner')),
    ]
    know('certificates', await Promise.all(stored))
  }
  const certificates = [...(client ?? []), ...(partner ?? [])]
  if (call.assertion !== undefined) know('assertion', await judgeAssertion(call.assertion, certificates), 'request')
  if (call.clientAssertion !== undefined)
    know('clientAssertion', await judgeAssertion(call.clientAssertion, certificates), 'request')

  const serviceAppId = call.serviceAppId ?? resourceApp?.id
  if (serviceAppId !== undefined && app !== undefined && (userNames.length === 0 || user !== undefined)) {
    const holders = { serviceAppId, ...(user && { userId: user.id }), ...(app && { appId: app.id }) }
    const isAsRemembered = remembered !== undefined && areSame(holders, remembered)
    const reading = isAsRemembered ? early : undefined
    const roles = await asked('The roles', reading ?? readRoleFacts(domain, serviceAppId, holders))
    if (roles) know('roles', roles)
  }
  know('now', now, 'request')
  return { facts, problems }
}

export function userFact(user: User): UserFact {
  const { id, userName, displayName = userName, active } = user
  const federated = isFederated(user)
  return { id, userName, displayName, isActive: active, ...(federated !== undefined && { isFederated: federated }) }
}

/** Whom the assertion names, unless that is the client itself; then whom it was meant to name. */
function namedUsers({ assertion, userName, clientId }: Call): string[] {
  const sub = assertion === undefined ? undefined : decodeJwt(assertion).claims.sub
  const named = typeof sub === 'string' && sub !== clientId ? [sub] : []
  return [...new Set([...named, ...(userName === undefined ? [] : [userName])])].filter((name) => name !== '')
}

async function findFirstUser(domain: Domain, [name = '', ...others]: string[]): Promise<Result<User | null, ApiError>> {
  const user = await findUserByName(domain, name)
  return user.ok && user.value === null && others.length > 0 ? findFirstUser(domain, others) : user
}

/** Words of a `scope` parameter that no application defines: the admin API's own and those of OpenID Connect. */
const definedByNobody =
  /^(?:urn:opc:idm:.*|urn:opc:resource:(?:consumer::all|multiresourcescope|expiry=.*)|openid|profile|email|address|phone|offline_access|groups|get_groups|approles|get_approles)$/

/** The one resource scope of a request; several are another gate's business. */
function singleScope(scope = ''): string | undefined {
  const scopes = scope.split(/\s+/).filter((word) => word !== '' && !definedByNobody.test(word))
  return scopes.length === 1 ? scopes[0] : undefined
}
