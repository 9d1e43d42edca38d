import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Put the short value of the scope, as the token has it, under the route’s allowed scopes.',
  'Deploy, or ask for a scope that the route takes.',
]

export default defineGate({
  id: 'gateway-scope',
  stage: 'gateway',
  question: 'Does its scope open this route?',
  shut: 'The route wants another scope than the token has.',
  explain:
    'A route wants one of several scopes. The token has the short value, so a policy that lists the whole scope never finds it. ' +
    'The token itself was taken: hence 403 and not 401.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens],
  needs: ['policy', 'token'],
  refusals: [{ at: 'service', service: 'gateway', status: 403, certainty: 'inferred', cite: sources.tokens }],
  wouldTell: 'The route’s authorization policy would tell.',
  shows: true,
  applies: toGateway,

  check({ policy: { scopes }, token: { claims } }) {
    if (!scopes) return { state: 'unknown', because: 'The policy was shown without the called route.' }
    if (scopes.length === 0) return { state: 'open', deciding: 'any' }
    const held = String(claims.scope ?? '').split(/\s+/)
    const fits = held.find((one) => scopes.includes(one))
    if (fits !== undefined) return { state: 'open', deciding: fits }
    return {
      state: 'shut',
      evidence: [{ at: 'token.claims.scope', found: claims.scope ?? null, expected: scopes }],
      fix: { kind: 'manual', title: 'Let the route take the token’s scope', steps },
    }
  },
})
