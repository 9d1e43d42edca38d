import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-known',
  stage: 'grant',
  question: 'Is it a code that the domain gave?',
  shut: 'The domain has given no such code.',
  explain:
    'A code is good for one exchange at the domain that gave it. Cut by a copy, not URL-decoded or of another environment it is unknown. ' +
    'One that was used, has ended or is another client’s is refused with the same word.',
  byHand: byCaller(
    'Take code from the callback’s query, URL-decoded and whole.',
    'Exchange it once, at once, at the same domain.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.oauthErrors, sources.codes],
  needs: ['code'],
  refusals: [invalidGrant],
  wouldTell: 'Where the code came from would tell.',
  shows: 'It is not the code that came back',
  applies: toSignIns,

  check({ code: { isOther, isUsed } }) {
    if (!isOther) return isUsed === undefined ? cannotTell : { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'code', found: 'another code', expected: 'the code that came back' }],
      fix: { kind: 'request', title: 'Sign in again and exchange that code', change: { signIn: { code: 'fresh' } } },
    }
  },
})
