import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { gateway401 } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Replace the static key by the domain’s present one, or choose Remote JWKS.',
  'Deploy.',
]

export default defineGate({
  id: 'gateway-key',
  stage: 'gateway',
  question: 'Does the gateway have the key that signed?',
  shut: 'The gateway’s key is not the one that signed the token.',
  explain:
    'Static keys are copies. ' +
    'Every domain names its key SIGNING_KEY, also after a roll-over, so an outdated copy or another domain’s has the right name and the wrong key. ' +
    'Remote keys have gates of their own.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens, common.tokenValidation],
  needs: ['policy', 'token'],
  uses: ['keySet'],
  refusals: [gateway401],
  wouldTell: 'The key in the policy, beside the domain’s key set, would tell.',
  shows: 'The policy has no key of the token’s kid, or an old one',
  applies: toGateway,

  check({ policy, token: { header }, keySet }) {
    if (policy.keys === 'remote') return { state: 'not-applicable', because: 'The gateway reads the keys itself.' }
    const kid = String(header.kid ?? '')
    const held = policy.held?.find((key) => key.kid === kid)
    const present = keySet?.keys.find((key) => key.kid === kid)
    if (held && (held.modulus === undefined || present?.modulus === undefined))
      return { state: 'unknown', because: 'The key has the right name; whether it is the present one is not known.' }
    if (held && held.modulus === present?.modulus) return { state: 'open', deciding: kid }
    return {
      state: 'shut',
      says: held ? `The policy’s key “${kid}” is not the domain’s present one.` : `The policy has no key “${kid}”.`,
      evidence: [
        {
          at: 'policy.keys',
          found: held?.modulus ?? policy.held?.map((key) => key.kid),
          expected: present?.modulus ?? kid,
        },
      ],
      fix: { kind: 'manual', title: 'Put the present key into the policy', steps },
    }
  },
})
