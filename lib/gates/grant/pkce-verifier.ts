import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'pkce-verifier',
  stage: 'grant',
  question: 'Does the verifier answer the challenge?',
  shut: 'The code verifier does not answer the challenge of the sign-in.',
  explain:
    'code_verifier’s SHA-256 was the challenge of the sign-in. Another tab, a lost session or a second sign-in bring another one. ' +
    'A sign-in begun with PKCE must end with it.',
  byHand: byCaller('Keep the verifier with the state of the sign-in, and send that one.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.pkce, common.oauthErrors],
  needs: ['code'],
  refusals: [invalidGrant],
  wouldTell: 'Verifier and challenge would tell.',
  shows: true,
  applies: toSignIns,

  check({ code: { fitsChallenge } }) {
    if (fitsChallenge === undefined) return cannotTell
    if (fitsChallenge) return { state: 'open' }
    return {
      state: 'shut',
      says: fitsChallenge === null ? 'No code_verifier was sent.' : 'The code verifier is that of another sign-in.',
      evidence: [{ at: 'code.verifier', found: fitsChallenge === null ? null : 'another', expected: 'the verifier' }],
      fix: { kind: 'request', title: 'Send the verifier of this sign-in', change: { signIn: { verifier: 'right' } } },
    }
  },
})
