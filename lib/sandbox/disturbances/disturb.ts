import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { DisturbanceKind } from '../disturbance-types'
import { type Reply, reply } from '../http/reply'
import { noteCause, type RefusedAt, recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import { noteDisturbance } from '../world/request-entry'
import type { World } from '../world/world'
import { brokenAnswer } from './broken-answers'
import { clockShift, shiftsOf } from './clock-shift'
import type { DisturbanceRow } from './disturbance-row'
import { hasService } from './has-service'
import { isHit, keepHit, type Passing } from './matches'
import { rateGroup, rateLimits, tierNames } from './rate-limits'
import { exceeds } from './rate-window'

/** Sends a request through the domain's disturbances: what holds it up or refuses it, then `play`, then what happens to the answer. */
export async function disturb(
  world: World,
  domain: DomainState,
  passing: Passing,
  play: (world: World) => Promise<Reply>,
): Promise<Reply> {
  const shifted = withClock(world, domain, passing)
  const hit = (kind: DisturbanceKind): DisturbanceRow[] =>
    domain.disturbances.all().filter((row) => row.kind === kind && isHit(domain, row, passing))
  for (const { milliseconds = 0, jitter = 0 } of hit('latency')) {
    noteDisturbance(world, 'latency')
    await setTimeout(milliseconds + (jitter > 0 ? randomInt(jitter + 1) : 0))
  }
  const refused = rateLimited(shifted, domain, passing) ?? broken(shifted, domain, passing, hit)
  if (refused) return refused
  const answer = await play(shifted)
  const kept = shifted === world ? answer : withDate(answer, shifted)
  return lostOnTheWay(world, kept, hit)
}

/** The world with the clock of whoever is called. */
function withClock(world: World, domain: DomainState, { path }: Passing): World {
  const [, first = ''] = path.split('/', 2)
  const service = hasService(domain, first) ? first : undefined
  const shift = clockShift(domain, service)
  if (shift === 0) return world
  for (const row of shiftsOf(domain, service)) keepHit(domain, row)
  noteDisturbance(world, 'clock-shift')
  const shifted: World = Object.create(world)
  shifted.now = () => world.now() + shift
  return shifted
}

const withDate = (answer: Reply, world: World): Reply => ({
  ...answer,
  headers: { date: new Date(world.now()).toUTCString(), ...answer.headers },
})

/** By the limits of the domain's tier. The services behind a domain are not its APIs and have limits of their own. */
function rateLimited(world: World, domain: DomainState, passing: Passing): Reply | undefined {
  const [row] = domain.disturbances.all().filter(({ kind }) => kind === 'rate-limit')
  const [, first = ''] = passing.path.split('/', 2)
  if (!row?.tier || hasService(domain, first)) return undefined
  const group = rateGroup(passing.path)
  const limit = rateLimits[row.tier][group]
  const isUsedUp = row.isUsedUp === true && passing.path.startsWith(row.path ?? '')
  if (!isUsedUp && !exceeds(domain, group, limit, world.now())) return undefined
  keepHit(domain, row)
  const detail = `A ${tierNames[row.tier]} domain takes ${limit.second} calls a second and ${limit.minute} a minute of the group ${group}.`
  return refusal(world, domain, passing, row.kind, 429, detail)
}

function broken(world: World, domain: DomainState, passing: Passing, hit: (kind: DisturbanceKind) => DisturbanceRow[]) {
  if (hit('unavailable').length > 0)
    return refusal(world, domain, passing, 'unavailable', 503, 'A disturbance makes the domain unavailable.')
  if (hit('redirect').length > 0) return redirected(world, domain, passing)
  if (hit('server-error').length > 0)
    return refusal(world, domain, passing, 'server-error', 500, 'A disturbance makes the server fail.')
  return undefined
}

function refusal(
  world: World,
  domain: DomainState,
  { method, path }: Passing,
  kind: DisturbanceKind,
  status: 429 | 500 | 503,
  detail: string,
): Reply {
  noteDisturbance(world, kind)
  const { name } = domain.profile
  note(world, { domain: name, method, path: `/${name}${path}` }, status, gateOf(kind, domain, path), detail)
  return brokenAnswer(status, path)
}

/** A call of the admin API meets no gates. */
const note = (world: World, at: RefusedAt, status: number, gate: string, detail: string) =>
  at.path.includes('/admin/')
    ? noteCause(world, at, status, gate, detail)
    : recordRefusal(world, at, status, gate, detail)

/** As a proxy does that wants another address: no credential belongs there. */
function redirected(world: World, domain: DomainState, { method, path }: Passing): Reply {
  noteDisturbance(world, 'redirect')
  const { name } = domain.profile
  const at = { domain: name, method, path: `/${name}${path}` }
  note(world, at, 307, 'not-redirected', 'A disturbance sends the call elsewhere.')
  return reply(307, null, { location: `https://proxy.invalid/${name}${path}` })
}

function gateOf(kind: DisturbanceKind, domain: DomainState, path: string): string {
  if (kind === 'rate-limit') return 'request-rate'
  const [, first = ''] = path.split('/', 2)
  return hasService(domain, first) ? 'service-available' : 'domain-available'
}

function lostOnTheWay(world: World, answer: Reply, hit: (kind: DisturbanceKind) => DisturbanceRow[]): Reply {
  if (hit('drop').length > 0) {
    noteDisturbance(world, 'drop')
    return { ...answer, lost: 'answer' }
  }
  if (hit('truncate').length === 0) return answer
  noteDisturbance(world, 'truncate')
  return { ...answer, lost: 'rest' }
}
