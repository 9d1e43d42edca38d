import { gatesBench } from './gates-bench'
import { sandboxBench } from './sandbox-bench'
import { setupBench } from './setup/setup-bench'
import { startTimes } from './start-times'
import { testTimes } from './test-times'
import { tokenRates } from './token-rates'
import { walkBench } from './walk-bench'

interface Options {
  isQuick: boolean
}

/** `npm run bench [start|pages|tokens|walk]` and `npm run bench:sandbox|bench:setup|bench:gates|bench:test [-- --quick]`: they measure and print, and assert nothing. */
const benches: Record<string, (options: Options) => Promise<unknown>> = {
  start: startTimes,
  // Loaded when asked for: it brings a browser's driver along, which the other benches would carry.
  pages: async () => (await import('./page-weights')).pageWeights(),
  tokens: tokenRates,
  sandbox: sandboxBench,
  walk: walkBench,
  setup: setupBench,
  gates: gatesBench,
  test: testTimes,
}
/** Those that run when none is named; `sandbox` has the token requests in it, `setup` waits a lot. */
const usual = ['start', 'pages', 'tokens']

const given = process.argv.slice(2)
const options: Options = { isQuick: given.includes('--quick') }
const names = given.filter((word) => word !== '--quick')
const unknown = names.find((name) => !Object.hasOwn(benches, name))
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". Choose from: ${Object.keys(benches).join(', ')}, and --quick.`)
  process.exit(1)
}
for (const name of names.length === 0 ? usual : names) await benches[name]?.(options)
