import { largeWorlds } from './large-world'
import { startCost } from './start-cost'
import { tokenRates } from './token-rates'

/** `npm run bench:sandbox [-- --quick]`: the sandbox beside its peers; the last line is one JSON object. Asserts nothing. */
export async function sandboxBench({ isQuick = false } = {}): Promise<void> {
  // First: a client that has carried thousands of token requests reads so slowly that it would be measured along.
  const worlds = await largeWorlds({ isQuick })
  const tokens = await tokenRates({ isQuick })
  const start = await startCost({ isQuick })
  const walks = worlds.map(({ apps, walkSeconds }) => ({ apps, walkSeconds }))
  console.log(`\n${JSON.stringify({ ...tokens, start, large: { ...worlds.at(-1), walks } })}`)
}
