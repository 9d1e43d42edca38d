import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Wait a minute.',
  'Keep a token until shortly before its exp, and ask for the next one only then.',
  'Move to a larger type of domain if that is not enough.',
]

export default defineGate({
  id: 'request-rate',
  stage: 'domain',
  question: 'Does the domain still take requests?',
  shut: 'The domain has had too many requests.',
  explain:
    'Each type of domain limits each group of its APIs; a Free one takes 10 token requests a second and 150 a minute. ' +
    'All callers share them, so a loop that asks a new token for each call stops everybody.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.rateLimits],
  needs: ['tokenAnswer'],
  refusals: [{ at: 'token-endpoint', status: 429, certainty: 'documented', cite: sources.rateLimits }],
  wouldTell: 'The answer’s status would tell.',
  shows: 'Its status is 429',

  check({ tokenAnswer: { status } }) {
    if (status !== 429) return { state: 'open' }
    return {
      state: 'shut',
      evidence: [{ at: 'tokenAnswer.status', found: 429, expected: 200 }],
      fix: { kind: 'manual', title: 'Ask less often', steps },
    }
  },
})
