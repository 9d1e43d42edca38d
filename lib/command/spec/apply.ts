import type { CommandSpec } from './command-spec'
import { credentialOptions } from './credential-options'

export const applySpec: CommandSpec = {
  name: 'apply',
  takes: '<setup.yaml>',
  says: 'Does what "assay plan" shows, after a yes. Takes up a run that was left, and does nothing twice.',
  more: `The run is written down in a journal beside the file, SETUP.RUN.journal, before and after each step. After a lost connection or a
killed process the same command goes on from there; "assay undo JOURNAL" takes it back.`,
  topics: ['setup', 'credential'],
  options: {
    'secret-file': {
      type: 'string',
      value: 'FILE',
      says: 'Where a client secret that the run makes goes, for its owner alone to read. Needed where one is made.',
    },
    yes: { type: 'boolean', says: 'Write without asking.' },
    json: { type: 'boolean', says: 'Print what was made as JSON.' },
    ...credentialOptions,
  },
  words: { least: 1, most: 1 },
  examples: [
    {
      says: 'Without a person. The client secret goes to a file of yours alone.',
      line: 'npx assay apply orders.yaml --yes --secret-file secret.json',
    },
    { says: 'Once more: there is nothing to do.', line: 'npx assay apply orders.yaml --yes --json' },
    { says: 'And the call is judged again.', line: 'npx assay check orders.yaml' },
  ],
}
