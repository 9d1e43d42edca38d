import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Look at the answer’s Location: it says where the request should have gone.',
  'Use that address from the start, if it is the domain’s own.',
  'Do not let the client follow: take curl -L out.',
]
const statuses = [301, 302, 303, 307, 308]

export default defineGate({
  id: 'not-redirected',
  stage: 'domain',
  question: 'Does the request stay where it was sent?',
  shut: 'The request was sent elsewhere by a redirect.',
  explain:
    'A client that follows a redirect turns POST into GET after 301 or 302, and drops Authorization where the host changes. ' +
    'A proxy, http in place of https, or an old host name answers so; a domain’s token endpoint does not.',
  byHand: byCaller(...steps),
  owner: 'network team',
  certainty: 'documented',
  cites: [sources.redirects, sources.fetchRedirects, sources.curlRedirects],
  needs: ['tokenAnswer'],
  refusals: statuses.map((status) => ({
    at: 'token-endpoint' as const,
    status,
    certainty: 'documented' as const,
    cite: sources.redirects,
  })),
  wouldTell: 'The answer’s status would tell.',
  shows: 'Its status is 3xx',

  check({ tokenAnswer: { status, error } }) {
    // A sign-in page answers by a redirect as well, with an error in it.
    if (!statuses.includes(status) || error !== undefined) return { state: 'open' }
    return {
      state: 'shut',
      says: `The answer was ${status}: ask at another address.`,
      evidence: [{ at: 'tokenAnswer.status', found: status, expected: 200 }],
      fix: { kind: 'manual', title: 'Ask at the right address from the start', steps },
    }
  },
})
