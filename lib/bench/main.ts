import { pageWeights } from './page-weights'
import { startTimes } from './start-times'
import { tokenRates } from './token-rates'

/** `npm run bench [start|pages|tokens]`: measures and prints; asserts nothing. */
const benches = { start: startTimes, pages: pageWeights, tokens: tokenRates }

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in benches))
if (unknown) {
  console.error(`There is no bench "${unknown}". Choose from: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await bench()
