import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { clientNotAuthenticated } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'

export default defineGate({
  id: 'credentials-sent',
  stage: 'client',
  question: 'Does the client prove itself?',
  shut: 'The request carries no proof of the client.',
  explain:
    'A confidential application proves itself with every token request, by its secret or an assertion of its own; ' +
    'one for a user is no such proof. A header is lost where a redirect is followed to another host.',
  byHand: byCaller('Send “Authorization: Basic …” with client ID and secret, or a client assertion in the form.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.useOAuth, sources.oneWay],
  needs: ['tokenRequest'],
  uses: ['app'],
  refusals: [clientNotAuthenticated('inferred', common.oauthErrors)],
  wouldTell: 'The token request with its headers would tell.',
  shows: true,

  check({ tokenRequest: { clientAuth, clientId }, app }) {
    if (clientAuth !== 'none') return { state: 'open' }
    if (app?.clientType === 'public') return { state: 'open', deciding: 'a public client' }
    return {
      state: 'shut',
      says: `${clientId === '' ? 'Neither a client ID nor a proof' : 'No proof of the client'} was sent.`,
      evidence: [{ at: 'tokenRequest.clientAuth', found: 'none', expected: 'basic' }],
      fix: { kind: 'request', title: 'Send the client’s proof', change: { credentials: 'whole' } },
    }
  },
})
