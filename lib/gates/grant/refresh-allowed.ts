import { cannotTell, defineGate } from '../gate'
import { quoted } from '../names'
import { sources } from '../sign-in/sources'
import { toRefreshes } from '../to-sign-ins'

const steps = [
  'Open the called instance’s application in its domain.',
  'Open the tab OAuth configuration and choose Edit OAuth configuration.',
  'Tick Allow token refresh under Resource server configuration, and submit.',
]

export default defineGate({
  id: 'refresh-allowed',
  stage: 'grant',
  question: 'Does the resource allow refresh tokens?',
  shut: 'The called instance’s application does not allow token refresh.',
  explain:
    'Refresh tokens come only where offline_access is asked for, the client has the grant, and the resource allows token refresh. ' +
    'Client credentials never get one.',
  byHand: [
    { generation: 'OCI console', steps },
    {
      generation: 'IDCS console',
      steps: ['Open the resource’s application, Configuration › Resources.', 'Tick Is Refresh Token Allowed and save.'],
    },
  ],
  owner: 'identity team',
  certainty: 'inferred',
  cites: [sources.tokenExpiry, sources.refresh],
  needs: ['resourceApp', 'refresh'],
  refusals: [{ at: 'token-endpoint', error: 'invalid_grant', certainty: 'inferred', cite: sources.refresh }],
  wouldTell: 'The called instance’s application would tell.',
  shows: true,
  applies: toRefreshes,

  check({ resourceApp }) {
    if (resourceApp?.allowsOffline === undefined) return cannotTell
    if (resourceApp.allowsOffline) return { state: 'open' }
    return {
      state: 'shut',
      says: `${quoted(resourceApp.displayName)} does not allow token refresh.`,
      evidence: [{ at: 'resourceApp.allowOffline', found: false, expected: true }],
      fix: { kind: 'manual', title: 'Allow token refresh', steps },
    }
  },
})
