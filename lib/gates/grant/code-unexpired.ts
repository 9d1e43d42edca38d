import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { spanInWords } from '../span-in-words'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-unexpired',
  stage: 'grant',
  question: 'Is the code exchanged in time?',
  shut: 'The code had ended before it was exchanged.',
  explain:
    'A code lives three minutes. A breakpoint, or a queue behind the callback, lets it end first. ' +
    'One that was used is refused with the same word.',
  byHand: byCaller('Exchange the code in the callback itself, not in a later job.', 'Sign in again.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.tokenExpiry, sources.codes],
  needs: ['code'],
  refusals: [invalidGrant],
  wouldTell: 'How long the code lay before it was exchanged would tell.',
  shows: 'More than three minutes lay between',
  applies: toSignIns,

  check({ code: { age, lives = 180 } }) {
    if (age === undefined) return cannotTell
    if (age <= lives) return { state: 'open' }
    return {
      state: 'shut',
      says: `The code was exchanged after ${spanInWords(age)}; it lives ${spanInWords(lives)}.`,
      evidence: [{ at: 'code.age', found: age, expected: lives }],
      fix: { kind: 'request', title: 'Exchange a new one at once', change: { signIn: { code: 'fresh' } } },
    }
  },
})
