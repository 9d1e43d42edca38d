import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { gateway401 } from '../refusals'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Copy aud from a real token into the policy’s audiences, character by character.',
  'Deploy.',
]

export default defineGate({
  id: 'gateway-audience',
  stage: 'gateway',
  question: 'Does the policy take this audience?',
  shut: 'The policy takes tokens for another audience.',
  explain:
    'The policy’s audience must be one of those in the token: the primary audience of the application that stands for the gateway. ' +
    'A token for the service behind the gateway is none for the gateway.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens, sources.troubleshooting],
  needs: ['policy', 'token'],
  refusals: [
    gateway401,
    { at: 'service', text: /Validation failed for 'aud'/i, certainty: 'documented', cite: sources.troubleshooting },
  ],
  wouldTell: 'The policy’s audiences, beside aud of the token, would tell.',
  shows: true,
  applies: toGateway,

  check({ policy: { audiences: taken }, token: { claims } }) {
    const held = [claims.aud].flat().map(String)
    const fits = taken.length === 0 ? 'any' : held.find((one) => taken.includes(one))
    if (fits !== undefined) return { state: 'open', deciding: fits }
    return {
      state: 'shut',
      evidence: [
        { at: 'token.claims.aud', found: claims.aud ?? null, expected: taken.length === 1 ? taken[0] : taken },
      ],
      fix: { kind: 'manual', title: 'Let the policy take what the tokens have', steps },
    }
  },
})
