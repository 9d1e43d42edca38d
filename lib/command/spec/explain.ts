import type { CommandSpec } from './command-spec'

export const explainSpec: CommandSpec = {
  name: 'explain',
  takes: '<file|->',
  says: 'Names the gate that shut, from anything pasted: a token, an error, a curl command, a HAR file, a log.',
  more: `Nothing is sent anywhere. Secrets are taken out before anything is printed. What is longer than 2 million characters, or packed by
gzip, is read as a log, line by line, and grouped by cause.`,
  topics: [],
  options: {
    json: { type: 'boolean', says: 'Print what POST /api/explain answers; of a log, its groups.' },
    markdown: { type: 'boolean', says: 'Print the case as Markdown for a ticket, with pseudonyms for names.' },
    save: { type: 'string', value: 'FILE', says: 'Save the case as well, with pseudonyms; the Explain page opens it.' },
    'own-names': { type: 'boolean', says: 'Leave the real names in Markdown and the saved case.' },
    many: { type: 'boolean', says: 'Read it as a log, whatever its length.' },
    answer: {
      type: 'string',
      value: 'FACT=NUMBER',
      multiple: true,
      says: 'Answer the question that was asked before. May come more than once.',
    },
    snapshot: {
      type: 'string',
      value: 'FILE',
      says: 'A snapshot of the domain, by which gates are judged that the text alone does not tell of.',
    },
    keys: {
      type: 'string',
      value: 'FILE',
      says: 'Check each token’s signature by the keys in FILE: a key set (JWKS), a certificate or a public key.',
    },
    now: { type: 'string', value: 'INSTANT', says: 'Judge times as of then, e.g. 2026-03-09T08:00:00Z.' },
  },
  words: { least: 1, most: 1 },
  examples: [
    {
      says: 'An answer, as curl shows it.',
      line: 'curl -si http://127.0.0.1:9999/us/oauth2/v1/token -d grant_type=client_credentials | npx assay explain -',
      ends: 3,
    },
    {
      says: 'The same for a program.',
      line: `echo '{"error":"invalid_client"}' | npx assay explain - --json`,
      ends: 3,
    },
    {
      says: 'A case for a ticket, without a secret and by pseudonyms.',
      line: `echo '{"error":"invalid_scope"}' | npx assay explain - --markdown --save case.json`,
      ends: 3,
    },
    {
      says: 'A token, with its signature checked by the keys of its domain.',
      line: 'npx assay explain token.json --keys jwks.json',
    },
    {
      says: 'A log of any length, gzip too, grouped by cause.',
      line: 'gzip -c token.json > app.log.gz && npx assay explain app.log.gz --keys jwks.json --json',
    },
  ],
}
