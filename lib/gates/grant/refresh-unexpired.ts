import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { spanInWords } from '../span-in-words'
import { toRefreshes } from '../to-sign-ins'

const steps = ['Sign in again.', 'Refresh well before the token ends, also when nobody uses the application.']

export default defineGate({
  id: 'refresh-unexpired',
  stage: 'grant',
  question: 'Is the refresh token still good?',
  shut: 'The refresh token had ended.',
  explain:
    'A refresh token lives one week, or as long as the resource says. ' +
    'A job that runs once a month finds it ended, and somebody has to sign in again.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.tokenExpiry, sources.refresh],
  needs: ['refresh', 'now'],
  refusals: [invalidGrant],
  wouldTell: 'When it was given, and the resource’s lifetime, would tell.',
  shows: 'It was given longer ago than it lives',
  applies: toRefreshes,

  check({ refresh: { endsAt }, now }) {
    if (endsAt === undefined) return cannotTell
    const over = (Date.parse(now) - Date.parse(endsAt)) / 1000
    if (over < 0) return { state: 'open', deciding: `ends in ${spanInWords(-over)}` }
    return {
      state: 'shut',
      says: `The refresh token ended ${spanInWords(over)} ago.`,
      evidence: [{ at: 'refresh.endsAt', found: endsAt, expected: `after ${now}` }],
      fix: { kind: 'manual', title: 'Sign in again', steps },
    }
  },
})
