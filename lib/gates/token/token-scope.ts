import type { FactValues } from '../../facts/facts'
import { notToGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
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
    'Of Oracle Integration’s two scopes, urn:opc:resource:consumer::all opens everything, /ic/api/ the developer APIs alone. ' +
    'Process Automation before 26.01 has /process and /decision. The token has the short value, without the audience.',
  byHand: byCaller('Ask for the scope that covers the call; both of one instance may be asked for together.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.oicScopes, sources.opaPrerequisites, sources.bearerErrors],
  needs: ['token', 'serviceRequest'],
  uses: ['app'],
  refusals: [
    tokenNotAccepted,
    { at: 'service', status: 403, certainty: 'inferred', cite: sources.bearerErrors },
    {
      at: 'verifier',
      text: /insufficient_scope/i,
      certainty: 'inferred',
      cite: sources.bearerErrors,
    },
  ],
  wouldTell: 'The token’s scope, beside what was called, would tell.',
  shows: true,
  applies: notToGateway,

  check({ token: { claims }, serviceRequest, app }) {
    const held = typeof claims.scope === 'string' ? claims.scope.split(/\s+/).filter((word) => word !== '') : []
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
            steps: [`Ask for a token with the instance’s scope that ends in ${value}.`],
          },
    }
  },
})

const isDecision = ({ url }: FactValues['serviceRequest']) => /\/decision\//.test(url)

/** Short values, the one to ask for first. */
function coveringScopes(request: FactValues['serviceRequest']): string[] {
  if (request.kind === 'fusion') return [everything]
  // After 26.01 an OPA instance is reached with the scope of its Oracle Integration.
  if (request.kind === 'opa') return [isDecision(request) ? '/decision' : '/process', everything]
  return request.operation === 'run' ? [everything] : [everything, '/ic/api/']
}
