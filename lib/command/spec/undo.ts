import type { CommandSpec } from './command-spec'
import { credentialOptions } from './credential-options'

export const undoSpec: CommandSpec = {
  name: 'undo',
  takes: '<journal>',
  says: 'Takes back what a run made, the last first, and nothing else.',
  topics: ['credential'],
  options: {
    'secret-file': {
      type: 'string',
      value: 'FILE',
      says: 'Where the run’s secret is now, if it was moved: it is deleted with its client.',
    },
    yes: { type: 'boolean', says: 'Take back without asking.' },
    json: { type: 'boolean', says: 'Print the outcome as JSON.' },
    ...credentialOptions,
  },
  words: { least: 1, most: 1 },
  examples: [{ says: 'What that run made, and nothing else.', line: 'npx assay undo orders.*.journal --yes' }],
}
