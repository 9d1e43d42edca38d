import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { gateway401 } from '../refusals'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Set the token’s header to Authorization and the scheme to Bearer, and deploy.',
]

export default defineGate({
  id: 'gateway-token',
  stage: 'gateway',
  question: 'Does the policy look where the token is?',
  shut: 'The policy looks for the token in another place.',
  explain:
    'A policy takes the token from one header with one scheme, or from one parameter of the address. ' +
    'A call that carries it elsewhere has none for the gateway.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens],
  needs: ['policy'],
  refusals: [gateway401],
  wouldTell: 'The deployment’s authentication policy would tell.',
  shows: true,
  applies: toGateway,

  check({ policy: { tokenFrom } }) {
    if (
      tokenFrom &&
      'header' in tokenFrom &&
      /^authorization$/i.test(tokenFrom.header) &&
      /^bearer$/i.test(tokenFrom.scheme ?? '')
    )
      return { state: 'open', deciding: 'Authorization: Bearer' }
    return {
      state: 'shut',
      evidence: [
        { at: 'policy.tokenFrom', found: tokenFrom ?? null, expected: { header: 'Authorization', scheme: 'Bearer' } },
      ],
      fix: { kind: 'manual', title: 'Let the policy look into Authorization', steps },
    }
  },
})
