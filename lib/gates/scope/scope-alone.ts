import { toScopes } from '../applies'
import { bodyNotSeen } from '../body-not-seen'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { invalidScope } from '../refusals'
import { sources } from '../sources'
import { askedFor } from './asked-for'
import { knownScopes } from './known-scopes'
import { scopeProblem } from './scope-words'

export default defineGate({
  id: 'scope-alone',
  stage: 'scope',
  question: 'Is a scope that must stand alone asked for alone?',
  shut: 'A scope that must stand alone is asked for beside another.',
  explain:
    'urn:opc:idm:__myscopes__, for the domain’s own API, and consumer::all without an audience are each a request of their own: ' +
    'service and admin API take two tokens.',
  byHand: byCaller('Ask for the two in two requests.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.scopes],
  needs: ['tokenRequest'],
  uses: ['app', 'serviceRequest'],
  refusals: [invalidScope('observed', sources.scopes)],
  wouldTell: 'The scope parameter as it was sent would tell.',
  shows: true,
  applies: toScopes,

  check({ tokenRequest: { scope, grantType }, app, serviceRequest }) {
    if (grantType === '') return bodyNotSeen
    const facts = { ...(app !== undefined && { app }), ...(serviceRequest && { serviceRequest }) }
    const problem = scopeProblem(scope, knownScopes(facts))
    if (problem?.gate !== 'scope-alone') return { state: 'open' }
    return {
      state: 'shut',
      says: problem.says,
      evidence: [{ at: 'tokenRequest.scope', found: scope, expected: 'one scope of one resource' }],
      fix: askedFor(facts, 'Ask for the service’s scope alone'),
    }
  },
})
