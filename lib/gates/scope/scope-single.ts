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
  id: 'scope-single',
  stage: 'scope',
  question: 'Are its scopes of one resource?',
  shut: 'The request asks for scopes of several resources at once.',
  explain:
    'One token is for one resource, unless urn:opc:resource:multiresourcescope is among the scopes. ' +
    'Two scopes of the same instance may stand together.',
  byHand: byCaller('Ask for scopes of one resource only; make a second request for another.'),
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
    if (problem?.gate !== 'scope-single') return { state: 'open' }
    return {
      state: 'shut',
      says: problem.says,
      evidence: [{ at: 'tokenRequest.scope', found: scope, expected: 'one scope of one resource' }],
      fix: askedFor(facts, 'Ask for the called instance’s scope only'),
    }
  },
})
