import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Try again in a minute, and look at the status page of the region.',
  'Give Oracle Support the time and the ECID of the answer if it lasts.',
]

export default defineGate({
  id: 'domain-available',
  stage: 'domain',
  question: 'Is the domain up?',
  shut: 'The domain, or something before it, failed.',
  explain:
    'An answer of 500 and above judges nothing: neither client nor assertion nor scope. ' +
    'A proxy before the domain answers 502 to 504 as well.',
  byHand: byCaller(...steps),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.serverErrors],
  needs: ['tokenAnswer'],
  refusals: [
    ...[500, 502, 503, 504].map((status) => ({
      at: 'token-endpoint' as const,
      status,
      certainty: 'documented' as const,
      cite: sources.serverErrors,
    })),
  ],
  wouldTell: 'The answer’s status would tell.',
  shows: 'Its status is 500 or above',

  check({ tokenAnswer: { status } }) {
    if (status < 500) return { state: 'open' }
    return {
      state: 'shut',
      says: `The answer was ${status}.`,
      evidence: [{ at: 'tokenAnswer.status', found: status, expected: 200 }],
      fix: { kind: 'manual', title: 'Wait until it is up again', steps },
    }
  },
})
