import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { tokenNotAccepted } from '../refusals'
import { sources as common } from '../sources'

const steps = [
  'Call the address that the redirect names at once, in place of the first.',
  'Send “Authorization: Bearer <token>”, once, on one line.',
]

export default defineGate({
  id: 'token-presented',
  stage: 'token',
  question: 'Does a token arrive?',
  shut: 'No token came with the call.',
  explain:
    'A token travels as “Authorization: Bearer <token>”. The header is dropped where a redirect to another host is followed, as from an instance to its design host, and by some proxies. ' +
    'A missing or doubled “Bearer” makes it no token either.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.bearerErrors],
  needs: ['serviceRequest'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The call with its headers would tell.',
  shows: 'It has no Authorization header',

  check({ serviceRequest: { hasToken, tokenProblem } }) {
    if (hasToken === undefined) return { state: 'unknown', because: 'The headers of the call were not shown.' }
    if (hasToken) return { state: 'open' }
    return {
      state: 'shut',
      ...(tokenProblem !== undefined && { says: `No token came with the call: ${tokenProblem}` }),
      evidence: [{ at: 'serviceRequest.authorization', found: tokenProblem ?? null, expected: 'Bearer <token>' }],
      fix: { kind: 'request', title: 'Send the token along', change: { token: 'whole' } },
    }
  },
})
