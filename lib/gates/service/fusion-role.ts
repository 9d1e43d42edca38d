import { toFusion } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../gateway/sources'

const steps = [
  'Open the Security Console in Fusion and the user.',
  'Add a role that may call this API, such as Integration Specialist.',
]

export default defineGate({
  id: 'fusion-role',
  stage: 'service',
  question: 'Has the account a role in Fusion?',
  shut: 'The account has no role in Fusion that may read this.',
  explain:
    'Fusion’s roles are its own, given in its Security Console; one in the identity domain opens nothing there. ' +
    'The account was found: hence 403.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.fusionClient],
  needs: ['fusionUser'],
  refusals: [{ at: 'service', service: 'fusion', status: 403, certainty: 'inferred', cite: sources.fusionClient }],
  wouldTell: 'Fusion’s Security Console would tell.',
  shows: true,
  applies: toFusion,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Give the account a role in Fusion', steps } }),

  check({ fusionUser }) {
    if (fusionUser === null) return { state: 'unknown', because: 'Fusion has no account of this name to begin with.' }
    if (fusionUser.hasRole) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'fusionUser.hasRole', found: false, expected: true }],
      fix: { kind: 'manual', title: 'Give the account a role in Fusion', steps },
    }
  },
})
