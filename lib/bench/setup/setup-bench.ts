import { run } from '../../setup/run/run'
import { undo } from '../../setup/run/undo'
import { memoryJournal, sandboxDomain } from '../../setup/setup-fixture'
import { median, printTable } from '../table'
import { openRecipeWorlds, type RecipeWorld } from './recipe-world'
import { inARow, timedFetch } from './timed-fetch'

const latencies = [0, 50, 200]

interface Figures {
  recipe: string
  what: 'run' | 'undo'
  latencyMs: number
  requests: number
  roundTripsInARow: number
  wallMs: number
  /** Of all its requests, as if each waited for the one before. */
  sumMs: number
}

/** `npm run bench:setup`: how long a plan takes over a slow line, beside the sum of its requests; the last line is one JSON object. */
export async function setupBench({ isQuick = false } = {}): Promise<void> {
  const rounds = isQuick ? 1 : 3
  const figures: Figures[] = []
  // Real waiting is what is measured, so only the longest plans are: those that find nothing.
  for (const world of await openRecipeWorlds(undefined, ['nothing'])) {
    console.error(`${world.name} …`)
    for (const latencyMs of latencies) figures.push(...(await measure(world, latencyMs, rounds)))
  }
  printTable(
    `A plan and its undo over a slow line; medians of ${rounds}`,
    ['', 'latency ms', 'requests', 'in a row', 'wall ms', 'sum of requests ms', 'wall / sum'],
    figures.map((row) => [
      `${row.recipe}: ${row.what}`,
      row.latencyMs,
      row.requests,
      row.roundTripsInARow,
      row.wallMs,
      row.sumMs,
      (row.wallMs / row.sumMs).toFixed(2),
    ]),
  )
  console.log(`\n${JSON.stringify({ setup: figures })}`)
}

async function measure(world: RecipeWorld, latencyMs: number, rounds: number): Promise<Figures[]> {
  const turns: Record<'run' | 'undo', Turn[]> = { run: [], undo: [] }
  // A first round warms up; later ones wait, so once is enough.
  const warmUps = latencyMs === 0 ? 1 : 0
  for (let round = 1 - warmUps; round <= rounds; round++) {
    world.reset()
    if (latencyMs > 0)
      world.sandbox.disturbances.put({ kind: 'latency', domain: world.domainName ?? 'us', milliseconds: latencyMs })
    const journal = memoryJournal()
    for (const [what, go] of [['run', run] as const, ['undo', undo] as const]) {
      const turn = await timeOne(world, go, journal)
      if (round > 0) turns[what].push(turn)
    }
  }
  const middle = (some: Turn[], key: keyof Turn) => Math.round(median(some.map((turn) => turn[key])))
  return (['run', 'undo'] as const).map((what) => ({
    recipe: world.name,
    what,
    latencyMs,
    requests: middle(turns[what], 'requests'),
    roundTripsInARow: middle(turns[what], 'roundTripsInARow'),
    wallMs: middle(turns[what], 'wallMs'),
    sumMs: middle(turns[what], 'sumMs'),
  }))
}

type Turn = Pick<Figures, 'requests' | 'roundTripsInARow' | 'wallMs' | 'sumMs'>

/** With a new connection, as after a start: asking for the token counts. */
async function timeOne(
  { sandbox, domainName, plan }: RecipeWorld,
  go: typeof run | typeof undo,
  journal: ReturnType<typeof memoryJournal>,
): Promise<Turn> {
  const { fetch, spans } = timedFetch(sandbox.fetch)
  let secrets = 0
  const tools = {
    domain: sandboxDomain(sandbox, fetch, domainName),
    journal,
    now: Date.now,
    newId: () => `secret-${++secrets}`,
  }
  const started = performance.now()
  const outcome = await go(plan, tools)
  const wallMs = performance.now() - started
  if (outcome !== 'done' && outcome !== 'undone') throw new Error(`The plan "${plan.title}" ended ${outcome}.`)
  return {
    requests: spans.length,
    roundTripsInARow: inARow(spans),
    wallMs,
    sumMs: spans.reduce((sum, { from, to }) => sum + to - from, 0),
  }
}
