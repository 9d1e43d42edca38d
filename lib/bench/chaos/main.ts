import { allRecipes } from '../../setup/recipes/recipes'
import { printTable } from '../table'
import { chaos, type Played, tally } from './chaos'
import { readChaosOptions } from './options'
import { rotationId } from './rotation-worlds'

/** `npm run chaos [-- --recipe ID --seed N]`: exit code 1 when any case ends otherwise than an undisturbed run. */
const options = readChaosOptions(process.argv.slice(2), [...allRecipes.map(({ id }) => id), rotationId])
if (!options.ok) {
  console.error(options.error)
  process.exit(1)
}
const started = performance.now()
const played = await chaos({ ...options.value, pairs: 40 })
const seconds = ((performance.now() - started) / 1000).toFixed(0)
printTable(
  `Chaos, seed ${options.value.seed}, ${seconds} s`,
  ['', 'cases', 'converged', 'duplicates', 'orphans', 'lost'],
  grouped(played).map(([name, some]) => [name, ...Object.values(tally(some))]),
)
for (const { world, way, trouble, outcome } of played.filter((each) => !each.outcome.isConverged).slice(0, 20))
  console.log(`\n${world}, ${way} ${JSON.stringify(trouble)}\n  ${outcome.why ?? ''}`)
const total = tally(played)
console.log(`\n${JSON.stringify(total)}`)
process.exit(total.converged === total.cases ? 0 : 1)

function grouped(all: Played[]): [string, Played[]][] {
  const groups = new Map<string, Played[]>()
  for (const each of all) {
    const name = `${each.world}: ${each.way}`
    groups.set(name, [...(groups.get(name) ?? []), each])
  }
  return [...groups]
}
