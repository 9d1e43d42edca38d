import { defineGate, type Fix } from '../gate'
import { domainName, short } from '../names'
import { clientNotAuthenticated } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'client-known',
  stage: 'client',
  question: 'Does the domain know the client?',
  shut: 'The domain has no application with this client ID.',
  explain:
    'The client ID is the application’s own, never its display name, and exists in one identity domain: ' +
    'that of the called instance. A wrong secret and a deactivated application are answered with the same words.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the called instance.',
        'Open the tab Integrated applications and choose the application.',
        'Copy the Client ID from the tab OAuth configuration, General information.',
      ],
    },
    {
      generation: 'Older OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the called instance.',
        'Choose Integrated applications on the left and open the application.',
        'Copy the Client ID from OAuth configuration › General information.',
      ],
    },
    {
      generation: 'IDCS console',
      steps: [
        'Open Applications and choose the application.',
        'Copy the Client ID from Configuration › General Information.',
      ],
    },
  ],
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.useOAuth, sources.oauthErrors],
  needs: ['app', 'tokenRequest'],
  uses: ['domain', 'assertion'],
  refusals: [{ ...clientNotAuthenticated('documented', sources.invalidClient), orAtSignIn: true }],
  wouldTell: 'The domain can be asked for an application with this client ID.',
  shows: true,
  whenLeft: () => ({ fix: copyIt }),

  check({ tokenRequest: { clientId }, app, domain, assertion }) {
    if (app !== null) return { state: 'open', deciding: short(clientId) }
    // Whoever signed the assertion put a client ID into it, often the right one.
    const issuer = assertion?.claims.iss
    const other = typeof issuer === 'string' && issuer !== '' && issuer !== clientId ? issuer : undefined
    return {
      state: 'shut',
      says: `No application in ${domainName(domain)} has the client ID “${clientId}”.`,
      evidence: [
        { at: 'tokenRequest.clientId', found: clientId, expected: other ?? `a client ID of ${domainName(domain)}` },
      ],
      fix: other
        ? {
            kind: 'request',
            title: `Send as ${short(other)}, the issuer of the assertion`,
            change: { clientId: other },
          }
        : copyIt,
    }
  },
})

const copyIt: Fix = {
  kind: 'manual',
  title: 'Use the application’s client ID',
  steps: [
    'Open the application in the domain of the called instance.',
    'Copy its client ID, not its name.',
    'Send the request with it.',
  ],
}
