import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { invalidGrant } from '../refusals'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-client',
  stage: 'grant',
  question: 'Is the code of this client?',
  shut: 'The code was given to another client.',
  explain:
    'A code is good only for the client ID that the sign-in named. ' +
    'Sign-in and exchange are often configured in two places.',
  byHand: byCaller('Name the same client ID in the sign-in and in the exchange.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.oauthErrors, sources.codes],
  needs: ['code', 'tokenRequest'],
  refusals: [invalidGrant],
  wouldTell: 'client_id of both requests would tell.',
  shows: true,
  applies: toSignIns,

  check({ code: { clientId }, tokenRequest }) {
    if (clientId === undefined) return cannotTell
    if (clientId === tokenRequest.clientId) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'code.clientId', found: clientId, expected: tokenRequest.clientId }],
      fix: {
        kind: 'request',
        title: 'Sign in with the client that exchanges',
        change: { signIn: { clientId: tokenRequest.clientId } },
      },
    }
  },
})
