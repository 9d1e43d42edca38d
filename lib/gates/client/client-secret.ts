import type { AppFact } from '../../facts/domain-facts'
import { inApplication } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { appName } from '../names'
import { clientNotAuthenticated } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'client-secret',
  stage: 'client',
  question: 'Is the client secret right?',
  shut: 'The client secret that was sent is not the one in use.',
  explain:
    'A regenerated secret ends the old one at once, and no domain shows whether one is right but by refusing it. ' +
    'Blanks, line breaks of wrapped Base64 and missing URL-encoding break a right one.',
  byHand: [
    ...inApplication(
      [
        'Open the tab OAuth configuration and choose Regenerate beside the client secret.',
        'Give the new secret to every caller.',
      ],
      ['Choose Regenerate beside the client secret under General information.', 'Give the new secret to every caller.'],
      ['Open Configuration › General Information and choose Regenerate.', 'Give the new secret to every caller.'],
    ),
    {
      generation: 'Caller',
      steps: [
        'URL-encode client ID and secret, each for itself.',
        'Join them with a colon and Base64-encode the whole without line breaks (base64 -w0).',
        'Send it as “Authorization: Basic …”.',
      ],
    },
  ],
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.invalidClient, sources.useOAuth],
  needs: ['tokenRequest'],
  uses: ['app'],
  refusals: [clientNotAuthenticated('documented', sources.invalidClient)],
  wouldTell: 'A client-credentials request with the same header would tell: it fails alike when the secret is wrong.',
  whenLeft: ({ app }) => ({
    says: `The secret that was sent is not the one ${appName(app)} has now.`,
    fix: app ? renewed(app) : typeAgain,
  }),

  check({ tokenRequest: { clientAuth } }) {
    if (clientAuth === 'client-assertion')
      return { state: 'not-applicable', because: 'The client proves itself with an assertion, not with a secret.' }
    return {
      state: 'unknown',
      because: 'No domain tells whether a secret is right; only its answer to one does.',
    }
  },
})

const renewed = (app: AppFact): Fix =>
  app.isOracleService
    ? typeAgain
    : {
        kind: 'change',
        title: 'Make a new secret',
        desired: { apps: [{ id: app.id, displayName: app.displayName, clientSecret: 'renewed' }] },
      }

const typeAgain: Fix = {
  kind: 'manual',
  title: 'Put in the secret again',
  steps: [
    'Open the application and choose Show secret.',
    'Copy it without blanks or line breaks.',
    'Send the request with it.',
    'Regenerate the secret if it is not known any more, and give the new one to every caller.',
  ],
}
