import { makeSigningKey } from '../seed/make-signing-key'
import type { DomainState } from '../world/domain-state'
import type { SigningKeyRow } from '../world/resources'
import { formerId, signingKey, signingKid } from '../world/signing-key'
import type { World } from '../world/world'

/** How many former keys are remembered; tokens of an older one are refused. */
const kept = 2

/**
 * Gives a domain a new signing key. The `kid` stays `SIGNING_KEY`, as in every domain; `x5t` and the key change. The key set shows the
 * new one alone, so that whoever kept a copy of the old one refuses new tokens until it reads the set again.
 */
export async function rollSigningKey(world: World, domain: DomainState): Promise<{ x5t: string; formerX5t: string }> {
  return replaceSigningKey(domain, await makeSigningKey(domain.profile.name, world.now()))
}

export function replaceSigningKey(domain: DomainState, fresh: SigningKeyRow): { x5t: string; formerX5t: string } {
  const row = domain.signingKeys.get(signingKid)
  if (!row) throw new Error(`${domain.profile.name} has no signing key`)
  const formerX5t = signingKey(domain).x5t
  domain.signingKeys.put({ ...row, id: formerId(formerX5t) })
  domain.signingKeys.put(fresh)
  const former = domain.signingKeys.all().filter(({ id }) => id !== signingKid)
  for (const { id } of former.slice(0, -kept)) domain.signingKeys.remove(id)
  return { x5t: signingKey(domain).x5t, formerX5t }
}
