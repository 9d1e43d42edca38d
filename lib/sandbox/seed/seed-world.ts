import { tableNames } from '../world/domain-state'
import type { World } from '../world/world'
import { seed } from './seed'
import { signingKid } from '../world/signing-key'

/** Fills the domains that are still empty. Their keys are made at the same time. */
export async function seedWorld(world: World): Promise<void> {
  const empty = [...world.domains.values()].filter((domain) => !domain.signingKeys.get(signingKid))
  await Promise.all(empty.map((domain) => seed(domain, world.now())))
}

/** The first day again. Administrators keep their secrets: consoles are connected with them. */
export async function resetWorld(world: World): Promise<void> {
  const secrets = new Map<string, string | undefined>()
  for (const domain of world.domains.values()) {
    for (const app of domain.apps.all()) secrets.set(app.name, app.clientSecret)
    for (const name of tableNames) for (const row of domain[name].all()) domain[name].remove(row.id)
  }
  await seedWorld(world)
  for (const domain of world.domains.values())
    for (const app of domain.apps.all()) {
      const clientSecret = secrets.get(app.name)
      if (clientSecret !== undefined) domain.apps.put({ ...app, clientSecret })
    }
  world.commit()
}
