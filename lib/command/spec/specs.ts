import { applySpec } from './apply'
import { checkSpec } from './check'
import type { CommandSpec, Example } from './command-spec'
import { explainSpec } from './explain'
import { planSpec } from './plan'
import { sandboxSpec } from './sandbox'
import { undoSpec } from './undo'

/** In the order in which help lists them. */
export const specs: readonly CommandSpec[] = [explainSpec, checkSpec, planSpec, applySpec, undoSpec, sandboxSpec]

const ofSandbox = (member: string) =>
  `$(node -p "JSON.parse(fs.readFileSync('sandbox.json')).domains.find((each) => each.name === 'us').${member}")`

/** What the examples of all subcommands begin with. */
export const preparation: readonly Example[] = [
  {
    says: 'A sandbox, which prints its addresses and administrators when it is open.',
    line: 'npx assay sandbox --port 9999 > sandbox.json & until [ -s sandbox.json ]; do sleep 1; done',
  },
  {
    says: 'As whom its domain “us” is called: by the environment, so that no secret is in the list of processes.',
    line: `export ASSAY_CLIENT_ID="${ofSandbox('admin.clientId')}" ASSAY_CLIENT_SECRET="${ofSandbox('admin.clientSecret')}"`,
  },
  {
    says: 'A setup.',
    line: `printf '%s\\n' 'domain: http://127.0.0.1:9999/us' 'recipe: oic-client-credentials' 'answers: { displayName: Orders caller, service: oic-us }' > orders.yaml`,
  },
  {
    says: 'A token, for which curl is given the secret by standard input.',
    line: `printf 'user = "%s:%s"\\n' "$ASSAY_CLIENT_ID" "$ASSAY_CLIENT_SECRET" | curl -sK - http://127.0.0.1:9999/us/oauth2/v1/token -d grant_type=client_credentials -d scope=urn:opc:idm:__myscopes__ > token.json`,
  },
  {
    says: 'The keys of the domain.',
    line: `printf 'header = "Authorization: Bearer %s"\\n' "$(node -p "JSON.parse(fs.readFileSync('token.json')).access_token")" | curl -sK - http://127.0.0.1:9999/us/admin/v1/SigningCert/jwk > jwks.json`,
  },
]

/** Of the API, in a console that serves on port 3000. */
export const apiExamples: readonly Example[] = [
  {
    says: 'A text as it is.',
    line: `curl -s http://127.0.0.1:3000/api/explain -H 'content-type: text/plain' --data-binary @token.json`,
  },
  {
    says: 'With keys, in JSON.',
    line: `node -p "JSON.stringify({ text: fs.readFileSync('token.json', 'utf8'), keys: fs.readFileSync('jwks.json', 'utf8') })" | curl -s http://127.0.0.1:3000/api/explain -H 'content-type: application/json' --data-binary @-`,
  },
]
