import { decodePart, verifyToken } from '../oauth/verify-token'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'

/** Which gate a token shuts that this domain did not sign: what it is instead. */
export async function whyNotGenuine(world: World, domain: DomainState, token: string): Promise<string> {
  if (domain.refreshTokens.get(token)) return 'token-kind'
  const { iss } = decodePart(token.split('.')[1] ?? '') ?? {}
  // An assertion names the client that made it.
  if (typeof iss === 'string' && domain.apps.find('clientId', iss)) return 'token-kind'
  for (const other of world.domains.values())
    if (other !== domain && (await verifyToken(other, token)).ok) return 'token-issuer'
  return 'token-genuine'
}
