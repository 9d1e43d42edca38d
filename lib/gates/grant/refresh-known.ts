import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toRefreshes } from '../to-sign-ins'

export default defineGate({
  id: 'refresh-known',
  stage: 'grant',
  question: 'Is it a refresh token of this domain?',
  shut: 'The domain has given no such refresh token.',
  explain:
    'A refresh token is a text that only the domain which gave it knows. ' +
    'An access token in its place, a cut copy or one of another environment is unknown.',
  byHand: byCaller('Take refresh_token from the newest token answer, whole.', 'Sign in again if it is lost.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.refresh, common.oauthErrors],
  needs: ['refresh'],
  refusals: [invalidGrant],
  wouldTell: 'Where the refresh token came from would tell.',
  shows: 'It is not the newest refresh token',
  applies: toRefreshes,

  check({ refresh: { kind, isUsed } }) {
    if (kind === undefined || kind === 'refresh') return isUsed === undefined ? cannotTell : { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'refresh.kind', found: kind, expected: 'refresh' }],
      fix: { kind: 'request', title: 'Send the newest refresh token', change: { refreshToken: 'newest' } },
    }
  },
})
