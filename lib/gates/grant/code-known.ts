import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-known',
  stage: 'grant',
  question: 'Is it a code that the domain gave?',
  shut: 'The domain has given no such code.',
  explain:
    'A code is good for one exchange within ten minutes at the domain that gave it. A code cut by a copy, not URL-decoded or of another environment is unknown. ' +
    'One that was used, has ended or belongs to another client is refused with the same word.',
  byHand: byCaller(
    'Take code from the callback’s query, URL-decoded and whole.',
    'Exchange it once, within ten minutes, at the same domain.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.oauthErrors, sources.codes],
  needs: ['code'],
  refusals: [{ at: 'token-endpoint', error: 'invalid_grant', certainty: 'documented', cite: common.oauthErrors }],
  wouldTell: 'Where the code came from would tell.',
  shows: 'It is not the code that came back',
  applies: toSignIns,

  check({ code: { isOther, isUsed } }) {
    if (!isOther)
      return isUsed === undefined
        ? { state: 'unknown', because: 'Whether it is the one that came back is not known.' }
        : { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'code', found: 'another code', expected: 'the code that came back' }],
      fix: { kind: 'request', title: 'Sign in again and exchange that code', change: { signIn: { code: 'fresh' } } },
    }
  },
})
