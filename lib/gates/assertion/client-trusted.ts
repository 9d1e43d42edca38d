import { toUserAssertions } from '../applies'
import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { appName } from '../names'
import { recipeFix } from '../recipe-fix'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'

export default defineGate({
  id: 'client-trusted',
  stage: 'assertion',
  question: 'Is the client trusted to speak for users?',
  shut: 'The application’s client type is not Trusted.',
  explain:
    'A client that signs assertions for users needs the client type Trusted. ' +
    'The console preselects the other one, Confidential.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Set Client type to Trusted and import the certificate.',
      'Choose Submit.',
    ],
    ['Choose Edit OAuth configuration.', 'Set Client type to Trusted, import the certificate and save.'],
    [
      'Open Configuration › Client Configuration.',
      'Choose Trusted Client under Security, import the certificate and save.',
    ],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.confidentialApplication, sources.oicPrerequisites],
  needs: ['app'],
  uses: ['serviceRequest'],
  refusals: assertionRefused('seen as invalid_client'),
  wouldTell: 'The application’s client type would tell.',
  shows: true,
  applies: toUserAssertions,

  check({ app, serviceRequest }) {
    if (app === null) return unknownClient
    if (app.clientType === 'trusted') return { state: 'open', deciding: 'Trusted' }
    return {
      state: 'shut',
      says: `The client type of ${appName(app)} is ${app.clientType === 'none' ? 'not set' : app.clientType}, not Trusted.`,
      evidence: [{ at: 'app.clientType', found: app.clientType, expected: 'trusted' }],
      fix: app.isOracleService
        ? recipeFix('Set up an application of your own', serviceRequest)
        : {
            kind: 'change',
            title: 'Set the client type to Trusted',
            desired: { apps: [{ id: app.id, displayName: app.displayName, clientType: 'trusted' }] },
          },
    }
  },
})
