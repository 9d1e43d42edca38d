import { notToGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { tokenNotAccepted } from '../refusals'
import { sources as common } from '../sources'
import { isAssertion } from './is-assertion'
import { sources } from './sources'

const steps = ['Send access_token of the answer, not id_token, refresh_token or the assertion.']

export default defineGate({
  id: 'token-kind',
  stage: 'token',
  question: 'Is it an access token?',
  shut: 'Another kind of token was sent in the place of the access token.',
  explain:
    'access_token opens services, id_token says who signed in, refresh_token gets new ones, and an assertion is exchanged for them. ' +
    'Only the first is for services; tok_type tells them apart.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.accessToken, common.bearerErrors],
  needs: ['token'],
  refusals: [
    tokenNotAccepted,
    { at: 'service', text: /\bTokenRejected\b/, certainty: 'documented', cite: sources.netsuiteTokens },
  ],
  wouldTell: 'The token’s tok_type would tell.',
  shows: true,
  applies: notToGateway,

  check({ token }) {
    const { tok_type: kind, iss } = token.claims
    if (kind === 'AT') return { state: 'open', deciding: 'AT' }
    const isAsserted = isAssertion(token)
    if (kind === undefined && !isAsserted)
      return { state: 'unknown', because: 'The token does not say what kind it is.' }
    return {
      state: 'shut',
      says: isAsserted
        ? 'This is the assertion itself; it is for the token endpoint, which gives the access token for it.'
        : kind === 'IT'
          ? 'This is an ID token; services want the access token.'
          : 'This is no access token.',
      evidence: [
        isAsserted
          ? { at: 'token.claims.iss', found: iss, expected: 'the domain' }
          : { at: 'token.claims.tok_type', found: kind, expected: 'AT' },
      ],
      fix: { kind: 'request', title: 'Send the access token', change: { token: 'whole' } },
    }
  },
})
