import { inApplication } from '../by-hand'
import { defineGate, open } from '../gate'
import { appName } from '../names'
import { clientNotAuthenticated } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'

export default defineGate({
  id: 'app-active',
  stage: 'client',
  question: 'Is the application active?',
  shut: 'The application is deactivated.',
  explain:
    'A new application is created deactivated, and the last step of the console’s workflow is easily missed. ' +
    'Its call is answered like a wrong secret.',
  byHand: inApplication(
    ['Choose Actions › Activate and confirm.'],
    ['Choose Activate at the top right and confirm.'],
    ['Choose Activate and confirm.'],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.confidentialApplication, sources.invalidClientCauses],
  needs: ['app'],
  refusals: [{ ...clientNotAuthenticated('observed', sources.invalidClientCauses), orAtSignIn: true }],
  wouldTell: 'The domain shows whether the application is active.',
  shows: true,

  check({ app }) {
    if (app === null) return unknownClient
    if (app.isActive) return open
    return {
      state: 'shut',
      says: `${appName(app)} is deactivated.`,
      evidence: [{ at: 'app.active', found: false, expected: true }],
      fix: {
        kind: 'change',
        title: 'Activate it',
        desired: { apps: [{ id: app.id, displayName: app.displayName, isActive: true }] },
      },
    }
  },
})
