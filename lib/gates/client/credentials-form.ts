import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { clientNotAuthenticated } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'

const steps = [
  'URL-encode client ID and secret, each for itself.',
  'Join them with a colon and Base64-encode the whole without line breaks (base64 -w0).',
  'Send it as “Authorization: Basic …”, in one line.',
]

export default defineGate({
  id: 'credentials-form',
  stage: 'client',
  question: 'Is the Authorization header well formed?',
  shut: 'The Authorization header cannot be read as client ID and secret.',
  explain:
    'base64 wraps its text after 76 characters, so a long ID and secret get a line break or blank in the middle. ' +
    'The domain then reads another secret or none.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.useOAuth, sources.basic],
  needs: ['tokenRequest'],
  refusals: [clientNotAuthenticated('observed', common.invalidClientCauses)],
  wouldTell: 'The Authorization header as it was sent would tell.',
  shows: true,
  applies: ({ tokenRequest }) =>
    tokenRequest === undefined || tokenRequest.clientAuth === 'basic'
      ? true
      : { because: 'The client does not prove itself in a header.' },

  check({ tokenRequest: { authProblems } }) {
    if (authProblems === undefined) return cannotTell
    const [first] = authProblems
    if (first === undefined) return { state: 'open' }
    return {
      state: 'shut',
      says: first,
      evidence: [{ at: 'tokenRequest.authorization', found: authProblems, expected: 'Basic, then Base64 in one line' }],
      fix: { kind: 'request', title: 'Send it in one piece', change: { credentials: 'whole' } },
    }
  },
})
