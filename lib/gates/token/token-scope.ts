import type { FactValues } from '../../facts/facts'
import { byCaller } from '../by-hand'
import { defineGate, type Outcome } from '../gate'
import { quoted, serviceName } from '../names'
import { tokenNotAccepted } from '../refusals'
import { everything } from '../scope/scope-words'
import { sources } from '../sources'

export default defineGate({
  id: 'token-scope',
  stage: 'token',
  question: 'Does its scope cover this call?',
  shut: 'The token’s scope does not cover this call.',
  explain:
    'Oracle Integration has two scopes: one ending in urn:opc:resource:consumer::all runs integrations and opens the developer APIs too, /ic/api/ opens the developer APIs alone. Process Automation before 26.01 has /process and /decision. Which scope a route of an API gateway wants stands in its deployment’s policy. ' +
    'In the token stands the short value, without the audience.',
  byHand: byCaller('Ask for the scope that covers the call; both of one instance may be asked for together.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.oicScopes, sources.opaPrerequisites, sources.bearerErrors],
  needs: ['token', 'serviceRequest'],
  uses: ['app', 'serviceAnswer'],
  refusals: [tokenNotAccepted, { at: 'service', status: 403, certainty: 'inferred', cite: sources.bearerErrors }],
  wouldTell: 'The token’s scope, beside what was called, would tell.',
  shows: 'Its scope is another than the call needs',

  check({ token: { claims }, serviceRequest, app, serviceAnswer }) {
    const held = typeof claims.scope === 'string' ? claims.scope.split(/\s+/).filter((word) => word !== '') : []
    if (serviceRequest.kind === 'gateway') return atGateway(held, serviceRequest, serviceAnswer)
    const wanted = coveringScopes(serviceRequest)
    const covers = held.find((word) => wanted.some((value) => word === value || word.endsWith(value)))
    if (covers !== undefined) return { state: 'open', deciding: covers }
    // Seen in public code: a token for /process did for decisions as well. Too little to call it shut.
    if (serviceRequest.kind === 'opa' && isDecision(serviceRequest) && held.includes('/process'))
      return { state: 'unknown', because: 'Whether /process does for decisions is not documented.' }
    const [value = ''] = wanted
    const known = serviceRequest.scopes ?? app?.scopes ?? []
    const right = wanted.map((each) => known.find((fqs) => fqs.endsWith(each))).find((fqs) => fqs !== undefined)
    return {
      state: 'shut',
      says: `The token’s scope is ${held.length > 0 ? quoted(held.join(' ')) : 'empty'}; this call to ${serviceName(serviceRequest)} needs ${value}.`,
      evidence: [{ at: 'token.claims.scope', found: claims.scope ?? null, expected: value }],
      fix: right
        ? { kind: 'request', title: 'Get a token with the right scope', change: { scope: right } }
        : {
            kind: 'manual',
            title: 'Ask for the scope that covers the call',
            steps: [`Find the instance’s scope that ends in ${value}.`, 'Ask for a token with it.', 'Call again.'],
          },
    }
  },
})

const isDecision = ({ url }: FactValues['serviceRequest']) => /\/decision\//.test(url)

/** Nobody but the gateway knows what its route wants; that a scope is of the called resource is all that can be seen. */
function atGateway(
  held: string[],
  { scopes = [] }: FactValues['serviceRequest'],
  answer: FactValues['serviceAnswer'] | undefined,
): Outcome {
  const own = held.find((word) => scopes.some((fqs) => fqs.endsWith(word)))
  // Oracle prints no status for a token that lacks the route's scope; it authenticates, so it is not the 401.
  return own === undefined || answer?.status === 403
    ? {
        state: 'unknown',
        because: 'Which scope the route wants is not known here.',
        wanted: 'The authorization policy of the route, in the gateway’s deployment, would tell.',
      }
    : { state: 'open', deciding: own }
}

/** Short values, the one to ask for first. */
function coveringScopes(request: FactValues['serviceRequest']): string[] {
  if (request.kind === 'fusion') return [everything]
  // After 26.01 an OPA instance is reached with the scope of its Oracle Integration.
  if (request.kind === 'opa') return [isDecision(request) ? '/decision' : '/process', everything]
  return request.operation === 'run' ? [everything] : [everything, '/ic/api/']
}
