import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toRefreshes } from '../to-sign-ins'

export default defineGate({
  id: 'refresh-client',
  stage: 'grant',
  question: 'Is the refresh token of this client?',
  shut: 'The refresh token was given to another client.',
  explain:
    'Only the client that it was given to can use it. ' +
    'A token store that two applications share, or an application that was made anew, brings another one.',
  byHand: byCaller('Refresh with the client ID that the sign-in had.', 'Keep tokens by client.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.oauthErrors, sources.refresh],
  needs: ['refresh', 'tokenRequest'],
  refusals: [invalidGrant],
  wouldTell: 'The client it was given to would tell.',
  shows: true,
  applies: toRefreshes,

  check({ refresh: { clientId }, tokenRequest }) {
    if (clientId === undefined) return cannotTell
    if (clientId === tokenRequest.clientId) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'refresh.clientId', found: clientId, expected: tokenRequest.clientId }],
      fix: { kind: 'request', title: 'Refresh with its own client', change: { refreshClientId: clientId } },
    }
  },
})
