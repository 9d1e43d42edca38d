import { catalogue } from '../../gates/catalogue'
import { printTable } from '../table'
import { healthySetups } from './healthy'
import { drawBy } from './lot'
import { drawnPairs } from './pairs'
import { type Options, readOptions } from './read-options'
import { type Single, singlesOf } from './singles'
import { nameOf, plainVariants } from './variant'
import { openMatrixWorld } from './world'

const { seed, pairs: pairCount, healthy: healthyCount, only, recipe } = options()

function options(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exit(2)
  }
}

const world = await openMatrixWorld()
const singles: Single[] = []
const rows: string[][] = []
const count = (among: readonly Single[], which: (single: Single) => boolean) => String(among.filter(which).length)
const counted = (name: string, among: readonly Single[]) => [
  name,
  String(among.length),
  count(among, ({ isFirst }) => isFirst),
  count(among, ({ isGreen }) => isGreen),
]
for (const variant of plainVariants()) {
  if (recipe !== undefined && variant.recipe !== recipe) continue
  const mine = await singlesOf(world, variant, only)
  singles.push(...mine)
  rows.push(counted(nameOf(variant), mine))
}
printTable('Each fault, one at a time', ['setup', 'faults', 'first', 'green'], rows)
const byFault = [...new Set(singles.map(({ fault }) => fault))].map((fault) =>
  counted(
    fault,
    singles.filter((single) => single.fault === fault),
  ),
)
printTable('By fault', ['fault', 'setups', 'first', 'green'], byFault)
for (const { fault, setup, says } of singles) if (says !== undefined) console.log(`  ${fault} in ${setup}: ${says}`)

const isWhole = only === undefined && recipe === undefined
const pairs = isWhole ? await drawnPairs(world, drawBy(seed), pairCount) : { run: 0, right: 0, misses: [] }
for (const each of pairs.misses) console.log(`  pair in ${each}`)
const healthy = isWhole ? await healthySetups(world, drawBy(seed + 1), healthyCount) : { run: 0, alarms: [] }
for (const each of healthy.alarms) console.log(`  false alarm in ${each}`)
console.log(
  `pairs: ${pairs.right} of ${pairs.run} right; healthy setups: ${healthy.alarms.length} false alarms in ${healthy.run}`,
)

const first = singles.filter(({ isFirst }) => isFirst).length
const green = singles.filter(({ isGreen }) => isGreen).length
console.log(
  JSON.stringify({
    gates: catalogue.length,
    faults: world.sandbox.faults.list().length,
    singles: { run: singles.length, first, green },
    pairs: { run: pairs.run, right: pairs.right },
    healthy: { run: healthy.run, falseAlarms: healthy.alarms.length },
    seed,
  }),
)
const isGood =
  first === singles.length && green === singles.length && pairs.right >= pairs.run * 0.98 && healthy.alarms.length === 0
process.exit(isGood ? 0 : 1)
