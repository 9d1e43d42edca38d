import { jwtBearer } from '../../facts/grant-types'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { short } from '../names'
import { clientNotAuthenticated } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'client-assertion-subject',
  stage: 'assertion',
  question: 'Does the client’s assertion speak for the client?',
  shut: 'The client’s own assertion does not have the client ID as its subject.',
  explain:
    'An assertion in place of a secret says who the client is: iss and sub are both its client ID. ' +
    'One for a user belongs into the grant JWT assertion, beside a proof of the client.',
  byHand: byCaller('Put the client ID into iss and into sub.', 'Sign again.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules, sources.authenticationErrors],
  needs: ['assertion', 'tokenRequest'],
  refusals: [clientNotAuthenticated('inferred', sources.userAssertion)],
  wouldTell: 'The client assertion’s sub would tell.',
  shows: true,
  applies: ({ tokenRequest }) =>
    tokenRequest === undefined ||
    (tokenRequest.clientAuth === 'client-assertion' &&
      tokenRequest.grantType !== jwtBearer &&
      !tokenRequest.hasAssertion)
      ? true
      : { because: 'The client does not prove itself by an assertion alone.' },

  check({ assertion: { claims }, tokenRequest: { clientId } }) {
    const { sub } = claims
    if (clientId === '' || sub === undefined) return cannotTell
    if (sub === clientId) return { state: 'open', deciding: `sub ${short(clientId)}` }
    return {
      state: 'shut',
      says: 'sub must be the client ID too: this assertion stands in place of the client’s secret.',
      evidence: [{ at: 'assertion.claims.sub', found: sub, expected: clientId }],
      fix: { kind: 'request', title: 'Sign again with the client ID as sub', change: { claims: { sub: clientId } } },
    }
  },
})
