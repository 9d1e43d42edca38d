import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Open the deployment and read its path prefix and routes.',
  'Call host, prefix and path together, by a method that the route takes.',
]

export default defineGate({
  id: 'gateway-route',
  stage: 'gateway',
  question: 'Has the gateway such a route?',
  shut: 'The gateway has no route at this address.',
  explain:
    'The address is the gateway’s host, the deployment’s path prefix, then the route’s path. ' +
    'Another prefix or method is answered before any token is looked at.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.troubleshooting],
  needs: ['serviceAnswer'],
  uses: ['serviceRequest'],
  refusals: [
    { at: 'service', service: 'gateway', status: 404, certainty: 'inferred', cite: sources.troubleshooting },
    { at: 'service', service: 'gateway', status: 405, certainty: 'inferred', cite: sources.troubleshooting },
  ],
  wouldTell: 'The answer’s status would tell.',
  shows: 'Its status is 404 or 405',
  applies: toGateway,

  check({ serviceAnswer: { status }, serviceRequest }) {
    if (status !== 404 && status !== 405) return { state: 'open' }
    // Any server answers so.
    if (serviceRequest?.kind !== 'gateway') return cannotTell
    return {
      state: 'shut',
      evidence: [{ at: 'serviceAnswer.status', found: status, expected: 200 }],
      fix: { kind: 'request', title: 'Call the route as deployed', change: { servicePath: 'as deployed' } },
    }
  },
})
