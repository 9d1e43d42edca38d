import { catalogue } from '../../gates/catalogue'
import { printTable } from '../table'
import { healthySetups } from './healthy'
import { drawBy } from './lot'
import { drawnPairs } from './pairs'
import { type Single, singlesOf } from './singles'
import { nameOf, plainVariants } from './variant'
import { openMatrixWorld } from './world'

const read = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const seed = Number(read('seed') ?? Math.floor(Math.random() * 1e6))
const pairCount = Number(read('pairs') ?? 200)
const healthyCount = Number(read('healthy') ?? 200)
const only = read('only')
const recipe = read('recipe')

const world = await openMatrixWorld()
const singles: Single[] = []
const rows: string[][] = []
for (const variant of plainVariants()) {
  if (recipe !== undefined && variant.recipe !== recipe) continue
  const mine = await singlesOf(world, variant, only)
  singles.push(...mine)
  const count = (which: (single: Single) => boolean) => String(mine.filter(which).length)
  rows.push([nameOf(variant), String(mine.length), count(({ isFirst }) => isFirst), count(({ isGreen }) => isGreen)])
}
printTable('Each fault, one at a time', ['setup', 'faults', 'first', 'green'], rows)
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
