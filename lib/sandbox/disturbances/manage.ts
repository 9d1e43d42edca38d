import type { Disturbance, DisturbanceInput } from '../disturbance-types'
import type { DomainState } from '../world/domain-state'
import { nextId } from '../world/ids'
import type { World } from '../world/world'
import type { DisturbanceRow } from './disturbance-row'
import { hasService } from './has-service'
import { forgetWindows } from './rate-window'
import { readDisturbance } from './read-input'

const shown = ({ seen: _, ...disturbance }: DisturbanceRow): Disturbance => disturbance

export const listDisturbances = (world: World): Disturbance[] =>
  [...world.domains.values()].flatMap((domain) => domain.disturbances.all().map(shown))

export function putDisturbance(
  world: World,
  domainNamed: (name: string) => DomainState,
  given: DisturbanceInput,
): Disturbance {
  const input = readDisturbance(given)
  const domain = domainNamed(input.domain)
  if (input.service !== undefined && !hasService(domain, input.service))
    throw new Error(`${input.domain} has no service instance "${input.service}".`)
  if (input.kind === 'rate-limit') replaceRateLimit(domain)
  const since = new Date(world.now()).toISOString()
  const row: DisturbanceRow = { ...input, id: nextId(domain, 'disturbance'), hits: 0, since, seen: 0 }
  domain.disturbances.put(row)
  return shown(row)
}

/** A domain is of one tier. */
function replaceRateLimit(domain: DomainState): void {
  for (const { id, kind } of domain.disturbances.all()) if (kind === 'rate-limit') domain.disturbances.remove(id)
  forgetWindows(domain)
}

export function removeDisturbance(world: World, id: string): void {
  const holder = [...world.domains.values()].find((domain) => domain.disturbances.get(id))
  if (!holder) throw new Error(`There is no disturbance with the id "${id}".`)
  holder.disturbances.remove(id)
}
