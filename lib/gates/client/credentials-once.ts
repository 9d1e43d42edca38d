import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources as common } from '../sources'
import { sources } from './sources'

export default defineGate({
  id: 'credentials-once',
  stage: 'client',
  question: 'Does the client prove itself in one way only?',
  shut: 'Client ID and secret came twice: in the header and in the form.',
  explain:
    'RFC 6749 allows one way in a request, and a published procedure shows both. ' +
    'Whether identity domains refuse it, or which one they judge by, is in no public source.',
  byHand: byCaller('Keep the Authorization header.', 'Take client_id and client_secret out of the form.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.oneWay, common.oauthErrors],
  needs: ['tokenRequest'],
  refusals: [{ at: 'token-endpoint', error: 'invalid_request', certainty: 'inferred', cite: common.oauthErrors }],
  wouldTell: 'The token request with its headers and form would tell.',
  shows: true,

  check({ tokenRequest: { isAuthDoubled, clientAuth } }) {
    if (!isAuthDoubled) return { state: 'open', ...(clientAuth === 'post' && { deciding: 'in the form' }) }
    return {
      state: 'shut',
      evidence: [{ at: 'tokenRequest.clientAuth', found: ['basic', 'post'], expected: 'basic' }],
      fix: { kind: 'request', title: 'Send it in the header only', change: { credentials: 'whole' } },
    }
  },
})
