import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from '../sign-in/sources'
import { sources as common } from '../sources'
import { toSignIns } from '../to-sign-ins'

export default defineGate({
  id: 'code-redirect',
  stage: 'grant',
  question: 'Does the exchange repeat the redirect URL?',
  shut: 'The exchange names another redirect URL than the sign-in.',
  explain:
    'Both requests must name the same redirect_uri, character by character. ' +
    'A library that takes it from the present address adds the query, or http where a proxy ends TLS.',
  byHand: byCaller('Send the same redirect_uri in both requests.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.codes, common.oauthErrors],
  needs: ['code'],
  refusals: [
    { at: 'token-endpoint', error: 'invalid_request', certainty: 'observed', cite: sources.redirectSeen },
    { at: 'token-endpoint', error: 'invalid_grant', certainty: 'inferred', cite: common.oauthErrors },
  ],
  wouldTell: 'redirect_uri of both requests would tell.',
  shows: true,
  applies: toSignIns,

  check({ code: { redirectUri, signedInWith } }) {
    if (redirectUri === undefined || signedInWith === undefined) return cannotTell
    if (redirectUri === signedInWith) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'code.redirectUri', found: redirectUri, expected: signedInWith }],
      fix: {
        kind: 'request',
        title: 'Repeat the redirect URL',
        change: { signIn: { exchangeRedirectUri: 'the same' } },
      },
    }
  },
})
