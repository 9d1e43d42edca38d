import { toFusion } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../gateway/sources'

const steps = [
  'Open the Security Console in Fusion and look for a user of this name.',
  'Create it, or correct its name, so that it equals the token’s subject.',
]

export default defineGate({
  id: 'fusion-user',
  stage: 'service',
  question: 'Has Fusion an account of this name?',
  shut: 'Fusion has no account of the name that the token stands for.',
  explain:
    'Fusion looks for an account named like the token’s subject: the user name, or the client ID. ' +
    'It is made in Fusion’s Security Console and no identity domain knows it. ' +
    'Its challenge offers Basic.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.fusionClient],
  needs: ['fusionUser'],
  uses: ['token'],
  refusals: [{ at: 'service', service: 'fusion', status: 401, certainty: 'documented', cite: sources.fusionClient }],
  wouldTell: 'Fusion’s Security Console would tell.',
  shows: true,
  applies: toFusion,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Make the account in Fusion', steps } }),

  check({ fusionUser, token }) {
    if (fusionUser?.isActive) return { state: 'open', deciding: fusionUser.userName }
    return {
      state: 'shut',
      says: fusionUser ? `Fusion’s account ${fusionUser.userName} is inactive.` : 'Fusion has no account of this name.',
      evidence: [
        { at: 'fusionUser', found: fusionUser?.userName ?? null, expected: token?.claims.sub ?? 'the token’s subject' },
      ],
      fix: { kind: 'manual', title: 'Make the account in Fusion', steps },
    }
  },
})
