import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { tokenNotAccepted } from '../refusals'
import { sources as common } from '../sources'

const steps = ['Send access_token of the answer, not id_token or refresh_token.']

export default defineGate({
  id: 'token-kind',
  stage: 'token',
  question: 'Is it an access token?',
  shut: 'Another kind of token was sent in the place of the access token.',
  explain:
    'One answer may bring three tokens: access_token opens services, id_token says who signed in, refresh_token gets new ones. ' +
    'Only the first is for services; tok_type tells them apart.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.accessToken, common.bearerErrors],
  needs: ['token'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The token’s tok_type would tell.',
  shows: 'tok_type is not AT',

  check({ token: { claims } }) {
    if (claims.tok_type === 'AT') return { state: 'open', deciding: 'AT' }
    if (claims.tok_type === undefined) return { state: 'unknown', because: 'The token does not say what kind it is.' }
    return {
      state: 'shut',
      says:
        claims.tok_type === 'IT' ? 'This is an ID token; services want the access token.' : 'This is no access token.',
      evidence: [{ at: 'token.claims.tok_type', found: claims.tok_type, expected: 'AT' }],
      fix: { kind: 'request', title: 'Send the access token', change: { token: 'whole' } },
    }
  },
})
