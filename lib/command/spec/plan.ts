import type { CommandSpec } from './command-spec'
import { credentialOptions } from './credential-options'

export const planSpec: CommandSpec = {
  name: 'plan',
  takes: '<setup.yaml>',
  says: 'Shows what a setup would write, why, and who may. Writes nothing.',
  topics: ['setup', 'credential'],
  options: { json: { type: 'boolean', says: 'Print the plan as the API has it.' }, ...credentialOptions },
  words: { least: 1, most: 1 },
  examples: [
    { says: 'Every write, because of what, and who may.', line: 'npx assay plan orders.yaml' },
    {
      says: 'As whoever made an access token, which comes by standard input.',
      line: `node -p "JSON.parse(fs.readFileSync('token.json')).access_token" | npx assay plan orders.yaml --token-stdin --json`,
    },
  ],
}
