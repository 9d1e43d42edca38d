import { byCaller } from '../by-hand'
import { sources as outages } from '../domain/sources'
import { defineGate } from '../gate'

const steps = [
  'Try again in a minute, and look at the status page of the region.',
  'Give Oracle Support the time and the request ID of the answer if it lasts.',
]

export default defineGate({
  id: 'service-available',
  stage: 'token',
  question: 'Is the service up?',
  shut: 'The service, or something before it, failed.',
  explain:
    'An answer of 500 and above judges nothing: neither token nor rights. A gateway that answers 502 or 504 is up itself: ' +
    'what lies behind it is not.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [outages.serverErrors],
  needs: ['serviceAnswer'],
  uses: ['serviceRequest'],
  refusals: [
    ...[500, 502, 503, 504].map((status) => ({
      at: 'service' as const,
      status,
      certainty: 'documented' as const,
      cite: outages.serverErrors,
    })),
  ],
  wouldTell: 'The answer’s status would tell.',
  shows: 'Its status is 500 or above',

  check({ serviceAnswer: { status }, serviceRequest }) {
    const isBackend = serviceRequest?.kind === 'gateway' && (status === 502 || status === 504)
    if (status < 500 || isBackend) return { state: 'open' }
    return {
      state: 'shut',
      says: `The answer was ${status}.`,
      evidence: [{ at: 'serviceAnswer.status', found: status, expected: 200 }],
      fix: { kind: 'manual', title: 'Wait until it is up again', steps },
    }
  },
})
