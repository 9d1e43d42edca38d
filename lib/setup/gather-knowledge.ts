import { readDiscovery } from '../domain/discovery'
import type { ApiError } from '../domain/domain'
import type { Askable } from '../domain/reading-domain'
import { getSettings } from '../domain/settings'
import { getSigningKeys } from '../domain/signing-keys'
import { findUserByName } from '../domain/users'
import { decodeJwt } from '../jose/decode'
import type { SetupAnswers } from '../queries/shapes/recipes'
import type { Result } from '../result'
import { ok } from '../result'
import type { CallerUser, Knowledge, TokenKnowledge } from './recipes/knowledge'

/** Asks the domains what a recipe wants to know, and nothing else. */
export async function gatherKnowledge(
  domain: Askable,
  wants: readonly (keyof Knowledge)[],
  { answers, callerDomain }: { answers: SetupAnswers; callerDomain: Askable | undefined },
): Promise<Result<Knowledge, ApiError>> {
  const userName = 'user' in answers ? answers.user.userName : undefined
  const [tokens, callerUser] = await Promise.all([
    wants.includes('tokens') ? readTokens(domain) : undefined,
    wants.includes('callerUser') && callerDomain && userName !== undefined
      ? readCallerUser(callerDomain, userName)
      : undefined,
  ])
  if (tokens && !tokens.ok) return tokens
  return ok({ ...(tokens && { tokens: tokens.value }), ...(callerUser && { callerUser }) })
}

async function readTokens(domain: Askable): Promise<Result<TokenKnowledge, ApiError>> {
  const [discovery, own, keys, settings] = await Promise.all([
    readDiscovery(domain.url, 'read' in domain ? domain.read : domain.fetch),
    domain.authorization(),
    getSigningKeys(domain),
    getSettings(domain),
  ])
  if (!discovery.ok) return discovery
  if (!own.ok) return own
  const { issuer, tokenEndpoint, jwksUri } = discovery.value
  const seen = seenIn(own.value)
  return ok({
    tokenEndpoint,
    jwksUri,
    discoveryIssuer: issuer,
    ...(seen && { seen }),
    ...(keys.ok && { keys: keys.value.keys }),
    ...(settings.ok && { areKeysPublic: settings.value.signingCertPublicAccess }),
  })
}

/** The console's own token is the nearest there is to one that the domain will issue. */
function seenIn(authorization: string): TokenKnowledge['seen'] {
  const { header, claims } = decodeJwt(authorization)
  const { kid, alg, x5t } = header
  const { iss } = claims
  if (typeof iss !== 'string' || typeof kid !== 'string' || typeof alg !== 'string') return undefined
  return { iss, kid, alg, ...(typeof x5t === 'string' && { x5t }) }
}

async function readCallerUser(domain: Askable, userName: string): Promise<CallerUser> {
  const user = await findUserByName(domain, userName)
  const state = !user.ok ? 'unknown' : !user.value ? 'missing' : user.value.active ? 'active' : 'inactive'
  return { domainName: domain.name, state }
}
