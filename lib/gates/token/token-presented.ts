import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
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
    'A token travels as “Authorization: Bearer <token>”. ' +
    'Redirects to another host drop the header, as from an instance to its design host, and so do some proxies. ' +
    'A missing or doubled “Bearer” makes it no token either.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.bearerErrors],
  needs: ['serviceRequest'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The call with its headers would tell.',
  shows: true,

  check({ serviceRequest: { hasToken, tokenProblem } }) {
    if (hasToken === undefined) return cannotTell
    if (hasToken) return { state: 'open' }
    return {
      state: 'shut',
      ...(tokenProblem !== undefined && { says: `No token came with the call: ${tokenProblem}` }),
      evidence: [{ at: 'serviceRequest.authorization', found: tokenProblem ?? null, expected: 'Bearer <token>' }],
      fix: { kind: 'request', title: 'Send the token along', change: { token: 'whole' } },
    }
  },
})
