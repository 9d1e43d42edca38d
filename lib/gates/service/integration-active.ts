import { toOic } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../gateway/sources'

const steps = [
  'Open the integration in Oracle Integration: its run page shows the endpoint’s address.',
  'Activate it, and call that address.',
]

export default defineGate({
  id: 'integration-active',
  stage: 'service',
  question: 'Is an active integration at this address?',
  shut: 'No active integration is at this address.',
  explain:
    'A trigger’s address names the integration’s code and version. ' +
    'One that is not active or has another version is answered like none: 404.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.triggerSecurity],
  needs: ['serviceAnswer', 'serviceRequest'],
  uses: ['trigger'],
  refusals: [{ at: 'service', service: 'oic', status: 404, certainty: 'inferred', cite: sources.triggerSecurity }],
  wouldTell: 'The list of active integrations would tell.',
  shows: 'Its status is 404',
  applies: toOic,

  check({ serviceAnswer: { status }, serviceRequest, trigger }) {
    if (serviceRequest.operation !== 'run')
      return { state: 'not-applicable', because: 'No integration’s trigger is called.' }
    if (status !== 404) return { state: 'open' }
    return {
      state: 'shut',
      says: trigger ? 'The integration is not active.' : 'No active integration is at this address.',
      evidence: [{ at: 'serviceAnswer.status', found: 404, expected: 200 }],
      fix: { kind: 'manual', title: 'Activate the integration', steps },
    }
  },
})
