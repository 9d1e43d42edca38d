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
  id: 'scope-sent',
  stage: 'scope',
  question: 'Is a scope asked for?',
  shut: 'The request asks for no scope.',
  explain:
    'Identity domains give no token without a scope; other servers fall back on a default, so libraries leave it out. ' +
    'A refresh token needs none: it keeps its own.',
  byHand: byCaller('Send the parameter scope with one scope of the called instance.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.scopeNeeded, sources.oauthScope],
  needs: ['tokenRequest'],
  uses: ['app', 'serviceRequest'],
  refusals: [invalidScope('observed', sources.scopeNeeded)],
  wouldTell: 'The scope parameter as it was sent would tell.',
  shows: true,
  applies: toScopes,

  check({ tokenRequest: { scope, grantType }, app, serviceRequest }) {
    if (grantType === '') return bodyNotSeen
    const facts = { ...(app !== undefined && { app }), ...(serviceRequest && { serviceRequest }) }
    const problem = scopeProblem(scope, knownScopes(facts))
    if (problem?.gate !== 'scope-sent') return { state: 'open' }
    return {
      state: 'shut',
      says: problem.says,
      evidence: [{ at: 'tokenRequest.scope', found: scope, expected: 'one scope of one resource' }],
      fix: askedFor(facts, 'Ask for the scope the client has'),
    }
  },
})
