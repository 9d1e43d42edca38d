import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-unused',
  stage: 'grant',
  question: 'Is the code exchanged for the first time?',
  shut: 'The code was exchanged before.',
  explain:
    'A code is good once. ' +
    'A reload of the callback page, a retry or two instances behind a load balancer exchange it again, which also ends the tokens of the first exchange.',
  byHand: byCaller('Sign in again for a new code.', 'See that the callback exchanges each code once.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.oauthErrors, sources.codes],
  needs: ['code'],
  refusals: [invalidGrant],
  wouldTell: 'Whether it was exchanged before would tell.',
  shows: true,
  applies: toSignIns,

  check({ code: { isUsed } }) {
    if (isUsed === undefined) return cannotTell
    if (!isUsed) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'code.isUsed', found: true, expected: false }],
      fix: { kind: 'request', title: 'Sign in again for a new code', change: { signIn: { code: 'fresh' } } },
    }
  },
})
