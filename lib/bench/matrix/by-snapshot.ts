import { listClientApps } from '../../domain/apps'
import { readSnapshotPart } from '../../domain/read-snapshot-part'
import { judge } from '../../gates/judge'
import type { Judgement } from '../../gates/verdict'
import { readerOf } from '../../setup/setup-fixture'
import { joinParts } from '../../snapshot/join-parts'
import { readSnapshot } from '../../snapshot/read-snapshot'
import type { Snapshot } from '../../snapshot/snapshot'
import { snapshotCase } from '../../snapshot/snapshot-case'
import { withSnapshot } from '../../snapshot/with-snapshot'
import { writeSnapshot } from '../../snapshot/write-snapshot'
import { readPaste } from '../../triage/read-paste'
import { toFacts } from '../../triage/to-facts'
import { changesOf, fittingFaults, tryOut } from './case-of'
import { openSetup, type Setup, targetOf } from './open-setup'
import { answerText, publicText } from './public-text'
import { isOverstated } from './singles'
import { nameOf, type Variant } from './variant'
import type { MatrixWorld } from './world'

/** One fault of a domain, seen by support: the public text alone, and beside the administrator's snapshot. */
export interface BySnapshot {
  fault: string
  setup: string
  text: string
  alone: Judgement
  beside: Judgement
  /** The answer alone, without the request, beside the snapshot in which a person named the application. */
  told: Judgement
  /** The gate is named, and alone it was not. */
  isGained: boolean
  /** Named by the text already. */
  isKnown: boolean
  /** What is wrong, for the list of misses; absent: the gate is first and no surer than it may be. */
  says?: string
}

/** Every fault that a person makes in the domain itself, in one recipe's setup. */
export async function bySnapshot(world: MatrixWorld, variant: Variant): Promise<BySnapshot[]> {
  world.reset()
  const setup = await openSetup(world, variant)
  const state = world.sandbox.exportState()
  const cases: BySnapshot[] = []
  for (const { id, kind } of fittingFaults(setup)) {
    if (kind !== 'domain') continue
    world.sandbox.importState(state)
    cases.push(await one(setup, id))
  }
  return cases
}

async function one(setup: Setup, id: string): Promise<BySnapshot> {
  const fault = await setup.world.sandbox.faults.put(id, targetOf(setup))
  const broken = await tryOut(setup, {}, changesOf([fault]))
  const now = new Date().toISOString()
  const text = publicText(broken.facts)
  const paste = toFacts(readPaste(text), now)
  const alone = judge(paste)
  const picture = await pictureOf(setup)
  const beside = judge(withSnapshot(paste, snapshotCase(picture, paste, now)))
  const answer = toFacts(readPaste(answerText(broken.facts)), now)
  const told = judge(withSnapshot(answer, snapshotCase(picture, answer, now, setup.appId)))
  const isNamed = ({ cause }: Judgement) => cause?.gateId === id
  const says = isNamed(beside)
    ? beside.cause && isOverstated(beside.cause)
      ? `claims to be ${beside.cause.certainty}`
      : undefined
    : `found ${beside.cause?.gateId ?? `candidates ${beside.candidates.map(({ gateId }) => gateId).join(', ')}`}`
  return {
    fault: id,
    setup: nameOf(setup.variant),
    text,
    alone,
    beside,
    told,
    isKnown: isNamed(alone),
    isGained: isNamed(beside) && !isNamed(alone),
    ...(says !== undefined && { says }),
  }
}

/** As the console makes it, through the file. */
async function pictureOf({ world, variant, userName }: Setup): Promise<Snapshot> {
  const domain = readerOf(world.domain(variant.side))
  const at = new Date().toISOString()
  const apps = must(await listClientApps(domain))
  const wish = { isFirst: true, appIds: apps.map(({ id }) => id), userNames: userName === undefined ? [] : [userName] }
  const part = must(await readSnapshotPart(domain, wish))
  const snapshot = joinParts([part], { at, hasAllApps: true, appCount: apps.length })
  if (!snapshot) throw new Error('the first look brought no domain')
  return must(readSnapshot(writeSnapshot(snapshot).text))
}

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}
