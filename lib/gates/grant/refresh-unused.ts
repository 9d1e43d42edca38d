import { byCaller } from '../by-hand'
import { cannotTell, defineGate, open } from '../gate'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toRefreshes } from '../to-sign-ins'

const consumed = /already been consumed/i

export default defineGate({
  id: 'refresh-unused',
  stage: 'grant',
  question: 'Is the refresh token used for the first time?',
  shut: 'The refresh token was used before.',
  explain:
    'Each refresh gives a new refresh token and ends the old one; ' +
    'two consumers of one, or a retry after a lost answer, use it twice. By one account that ends the whole line: ' +
    'somebody has to sign in again.',
  byHand: byCaller(
    'Keep the refresh token of the newest answer, and use that.',
    'Give each consumer a sign-in of its own.',
    'Sign in again.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.refreshTokenReused, sources.refresh],
  needs: ['refresh'],
  uses: ['tokenAnswer'],
  refusals: [
    { at: 'token-endpoint', text: consumed, certainty: 'documented', cite: common.refreshTokenReused },
    { at: 'token-endpoint', error: 'invalid_grant', certainty: 'inferred', cite: common.oauthErrors },
  ],
  wouldTell: 'Whether it was used before would tell.',
  shows: true,
  applies: toRefreshes,
  whenLeft: () => ({
    fix: { kind: 'request', title: 'Sign in again', change: { refreshToken: 'newest' } },
  }),

  check({ refresh: { isUsed }, tokenAnswer }) {
    if (isUsed)
      return {
        state: 'shut',
        evidence: [{ at: 'refresh.isUsed', found: true, expected: false }],
        fix: { kind: 'request', title: 'Send the newest refresh token', change: { refreshToken: 'newest' } },
      }
    // Somebody else may have used it, or an older one of its line.
    return isUsed === undefined || consumed.test(tokenAnswer?.errorDescription ?? '') ? cannotTell : open
  },
})
