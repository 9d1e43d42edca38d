import { Answer } from '../http/answers'
import { causeOf } from '../request-cause'
import type { ActiveFault, FaultInfo, FaultTarget } from '../sandbox-types'
import type { Change, DomainState } from '../world/domain-state'
import { nextId } from '../world/ids'
import type { World } from '../world/world'
import { takeAim } from './aim'
import { faults } from './faults'
import { suits } from './suits'
import { type Undoable, undoChanges } from './undo-changes'

/** A fault that is in, with what its undo needs, as it is kept. */
interface KeptFault {
  id: string
  active: ActiveFault
  changes: Undoable[]
}

export const listFaults = (): FaultInfo[] =>
  faults.map(({ id, kind, title, services, grants, needs, operation, isSilent }) => ({
    id,
    kind,
    title,
    services,
    ...(grants && { grants }),
    ...(needs && { needs }),
    ...(operation && { operation }),
    ...(isSilent && { isSilent }),
  }))

const kept = (domain: DomainState): KeptFault[] => domain.faults.all() as KeptFault[]

export const activeFaults = (world: World): ActiveFault[] =>
  [...world.domains.values()].flatMap((domain) => kept(domain).map(({ active }) => active))

export async function putFault(
  world: World,
  domain: DomainState,
  id: string,
  target: FaultTarget,
): Promise<ActiveFault> {
  const fault = faults.find((known) => known.id === id)
  if (!fault) throw new Error(`There is no fault "${id}".`)
  const aim = takeAim(world, domain, target)
  const { kind, name } = aim.instance
  if (!suits(fault, target, kind)) throw new Error(`"${fault.title}" makes no sense for ${name}.`)
  const prepared = (await fault.prepare?.(aim)) ?? ''
  // Looked up again: a moment has passed.
  const fresh = takeAim(world, domain, target)
  const changes = broken(world, () => fault.breaks?.(fresh, prepared))
    .filter(({ table }) => table !== 'counters')
    .map(({ table, id: row, before, after }) => ({ table, id: row, before, after }))
  // It may speak of what was made a moment ago.
  const request = fault.request?.(fresh, prepared)
  const handle = nextId(domain, 'fault')
  const active: ActiveFault = {
    handle,
    id,
    kind: fault.kind,
    target,
    ...(request ? { change: request } : {}),
  }
  const row: KeptFault = { id: handle, active, changes }
  domain.faults.put(row)
  return active
}

/** What was changed. What the domain itself would not let a person do is said in its words. */
function broken(world: World, work: () => void): Change[] {
  try {
    return world.watch(work)
  } catch (thrown) {
    if (!(thrown instanceof Answer)) throw thrown
    const [, , detail] = causeOf(thrown.reply)
    throw new Error(detail)
  }
}

export function undoFault(world: World, handle: string): void {
  for (const domain of world.domains.values()) {
    const found = kept(domain).find(({ id }) => id === handle)
    if (!found) continue
    undoChanges(domain, found.changes)
    domain.faults.remove(handle)
    return
  }
  throw new Error(`No fault with the handle "${handle}" is in.`)
}
