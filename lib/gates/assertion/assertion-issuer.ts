import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { short } from '../names'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'

export default defineGate({
  id: 'assertion-issuer',
  stage: 'assertion',
  question: 'Is the issuer the client itself?',
  shut: 'The assertion’s iss is not the client ID that sends it.',
  explain:
    'iss must be the client ID that authenticates in the same request. ' +
    'A display name, an e-mail address or the client ID of another environment is not that.',
  byHand: byCaller('Copy the client ID from the application.', 'Put it into the assertion as iss, and sign again.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.kidIsAlias],
  needs: ['assertion', 'tokenRequest'],
  uses: ['app'],
  refusals: assertionRefused('seen as invalid_client'),
  wouldTell: 'The assertion’s iss, beside the client ID of the request, would tell.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { claims }, tokenRequest: { clientId }, app }) {
    if (app === null) return unknownClient
    const { iss } = claims
    if (iss === undefined) return { state: 'unknown', because: 'The assertion has no iss.' }
    if (iss === clientId) return { state: 'open', deciding: `iss ${short(clientId)}` }
    if (clientId === '') return cannotTell
    return {
      state: 'shut',
      says:
        app && iss === app.displayName
          ? 'iss is the application’s name; it must be its client ID.'
          : `iss is ${JSON.stringify(iss)}; the request comes from ${short(clientId)}.`,
      evidence: [{ at: 'assertion.claims.iss', found: iss ?? null, expected: clientId }],
      fix: { kind: 'request', title: 'Sign again with the client ID as iss', change: { claims: { iss: clientId } } },
    }
  },
})
