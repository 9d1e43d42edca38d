import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { sources as outages } from '../domain/sources'
import { cannotTell, defineGate } from '../gate'
import { sources } from './sources'

const steps = [
  'Open the deployment’s route and read the address of its backend.',
  'Call that address from the gateway’s own subnet, with the credential that the gateway sends.',
  'Correct the address, the subnet’s rules or the credential, and deploy.',
]

export default defineGate({
  id: 'gateway-backend',
  stage: 'gateway',
  question: 'Does what lies behind the gateway answer?',
  shut: 'The gateway took the call, and its backend failed or refused.',
  explain:
    'Behind a gateway lies a service with a credential of its own. ' +
    '502 and 504 say that it could not be reached; its own 401 or 403 look like the gateway’s, whose challenge is the bare scheme.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'inferred',
  cites: [outages.serverErrors, sources.tokens],
  needs: ['serviceAnswer'],
  refusals: [
    ...[502, 504].map((status) => ({
      at: 'service' as const,
      service: 'gateway' as const,
      status,
      certainty: 'documented' as const,
      cite: outages.serverErrors,
    })),
    ...[401, 403].map((status) => ({
      at: 'service' as const,
      service: 'gateway' as const,
      status,
      certainty: 'inferred' as const,
      cite: sources.tokens,
    })),
  ],
  wouldTell: 'The gateway’s execution log would tell.',
  shows: 'Its status is 502 or 504',
  applies: toGateway,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Look behind the gateway', steps } }),

  check({ serviceAnswer: { status, challenge } }) {
    if (status === 401 && /^\S+$/.test(challenge ?? '')) return { state: 'open', deciding: 'the gateway refused' }
    if (status === 401 || status === 403) return cannotTell
    if (status !== 502 && status !== 504) return { state: 'open' }
    return {
      state: 'shut',
      says: `The gateway answered ${status}: its backend ${status === 502 ? 'gave no good answer' : 'did not answer in time'}.`,
      evidence: [{ at: 'serviceAnswer.status', found: status, expected: 200 }],
      fix: { kind: 'manual', title: 'Look behind the gateway', steps },
    }
  },
})
