import { tableNames } from '../world/domain-state'
import { signingKid } from '../world/signing-key'
import type { World } from '../world/world'
import { planOf } from '../worlds/origin'
import { makeSigningKey } from './make-signing-key'

/** Fills the domains that are still empty and says whether there were any. Their keys are made at the same time. */
export async function seedWorld(world: World): Promise<boolean> {
  const empty = [...world.domains.values()].filter((domain) => !domain.signingKeys.get(signingKid))
  const now = world.now()
  const plan = planOf(world.origin)
  const keys = await Promise.all(empty.map(({ profile }) => makeSigningKey(profile.name, now)))
  for (const [index, domain] of empty.entries()) {
    const key = keys[index]
    if (key) domain.signingKeys.put(key)
    // Afterwards: a gateway's policy has the key in it.
    plan.fill(domain, now)
  }
  return empty.length > 0
}

/** The first day again. Signing keys and administrators' secrets stay: consoles are connected with them. */
export function resetWorld(world: World): void {
  const plan = planOf(world.origin)
  for (const domain of world.domains.values()) {
    const secrets = new Map(domain.apps.all().map(({ name, clientSecret }) => [name, clientSecret]))
    for (const name of tableNames)
      if (name !== 'signingKeys') for (const row of domain[name].all()) domain[name].remove(row.id)
    plan.fill(domain, world.now())
    for (const app of domain.apps.all()) {
      const clientSecret = secrets.get(app.name)
      if (clientSecret !== undefined) domain.apps.put({ ...app, clientSecret })
    }
  }
  world.persist()
}
