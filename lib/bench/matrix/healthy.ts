import { firstFinding, tryOut } from './case-of'
import type { Lot } from './lot'
import { openSetup } from './open-setup'
import { drawnVariant, nameOf } from './variant'
import { vary } from './vary'
import type { MatrixWorld } from './world'

/** Varied setups with nothing wrong: whatever is found shut, suspected or coming next is a false alarm. */
export async function healthySetups(
  world: MatrixWorld,
  lot: Lot,
  count: number,
): Promise<{ run: number; alarms: string[] }> {
  const alarms: string[] = []
  for (let at = 0; at < count; at += 1) {
    const variant = drawnVariant(lot, at)
    world.reset()
    const setup = await openSetup(world, variant)
    const varied = await vary(setup, lot, at)
    const { judgement } = await tryOut(setup, {}, [])
    const raised = judgement.verdicts.filter(({ rung }) => ['shut', 'candidate', 'next', 'crashed'].includes(rung))
    if (judgement.outcome !== 'passed' || raised.length > 0)
      alarms.push(
        `${[nameOf(variant), ...varied].join(', ')}: ${raised.map(({ gateId }) => gateId).join(', ') || firstFinding(judgement) || judgement.outcome}`,
      )
  }
  return { run: count, alarms }
}
