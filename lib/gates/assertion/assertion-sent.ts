import { toUserAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from '../sources'

export default defineGate({
  id: 'assertion-sent',
  stage: 'assertion',
  question: 'Is an assertion sent along?',
  shut: 'The request carries no assertion.',
  explain:
    'The signed JWT goes into the parameter assertion, of the form and not of the address. ' +
    'A variable that was never set, or client_assertion in its place, leaves it empty.',
  byHand: byCaller(
    'Put the signed JWT into the form as assertion.',
    'Look at what the variable holds before it is sent.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.assertionGrant, sources.assertionRules],
  needs: ['tokenRequest'],
  uses: ['assertion'],
  refusals: [
    { at: 'token-endpoint', error: 'invalid_request', certainty: 'inferred', cite: sources.oauthErrors },
    { at: 'token-endpoint', error: 'invalid_grant', certainty: 'inferred', cite: sources.assertionErrors },
  ],
  wouldTell: 'The token request as it was sent would tell.',
  shows: true,
  applies: toUserAssertions,

  check({ tokenRequest: { hasAssertion }, assertion }) {
    if (hasAssertion ?? assertion) return { state: 'open' }
    if (hasAssertion === undefined) return cannotTell
    return {
      state: 'shut',
      evidence: [{ at: 'tokenRequest.assertion', found: null, expected: 'a signed JWT' }],
      fix: { kind: 'request', title: 'Send the assertion along', change: { assertion: 'whole' } },
    }
  },
})
