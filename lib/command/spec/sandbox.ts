import type { CommandSpec } from './command-spec'

export const sandboxSpec: CommandSpec = {
  name: 'sandbox',
  takes: '',
  says: 'Opens identity domains and the services behind them on this machine, to try everything on. Same as "npm run sandbox".',
  topics: [],
  // It reads its own, see lib/sandbox.
  options: {},
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  examples: [{ says: 'What it takes, and what it prints.', line: 'npx assay sandbox --help' }],
}
