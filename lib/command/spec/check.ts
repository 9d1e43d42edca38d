import { callGrants } from './call-grants'
import type { CommandSpec, Option } from './command-spec'
import { credentialOptions } from './credential-options'

const callOptions: Record<string, Option> = {
  'client-id': { type: 'string', value: 'ID', says: 'Without a file: the client that calls.' },
  grant: { type: 'string', value: 'GRANT', says: `How it asks for a token: ${Object.keys(callGrants).join(', ')}.` },
  scope: { type: 'string', value: 'SCOPE', says: 'What it asks for, fully qualified.' },
  user: { type: 'string', value: 'NAME', says: 'In whose name it asks, where it does.' },
  alias: { type: 'string', value: 'ALIAS', says: 'Of the certificate whose key it signs with, where it does.' },
}

export const checkSpec: CommandSpec = {
  name: 'check',
  takes: '[setup.yaml]',
  says: 'Judges a call by what its domain says now, before any call is made. Changes nothing.',
  more: `Every gate that the domain can tell of is looked at: client, grant, certificate, user, scope, roles. Neither a secret nor a key of
the client is needed.`,
  topics: ['setup', 'credential'],
  options: {
    json: { type: 'boolean', says: 'Print the findings in the form of POST /api/explain.' },
    ...callOptions,
    ...credentialOptions,
  },
  words: { least: 0, most: 1 },
  examples: [
    { says: 'Before the client is there: a gate is shut.', line: 'npx assay check orders.yaml', ends: 1 },
    {
      says: 'A call by its parts, for a client that no file describes.',
      line: 'npx assay check --domain http://127.0.0.1:9999/us --client-id nobody --grant client-credentials --scope urn:opc:idm:__myscopes__ --json',
      ends: 1,
    },
  ],
}
