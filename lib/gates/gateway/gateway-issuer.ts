import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { gateway401 } from '../refusals'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Copy iss from a real token into the policy’s issuers, character by character.',
  'Deploy.',
]

export default defineGate({
  id: 'gateway-issuer',
  stage: 'gateway',
  question: 'Does the policy take this issuer?',
  shut: 'The policy takes tokens of another issuer.',
  explain:
    'Issuers are compared character by character. ' +
    'Identity domains write https://identity.oraclecloud.com/ with its slash into every token.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens, sources.troubleshooting],
  needs: ['policy', 'token'],
  refusals: [
    gateway401,
    { at: 'service', text: /Validation failed for 'iss'/i, certainty: 'documented', cite: sources.troubleshooting },
  ],
  wouldTell: 'The policy’s issuers, beside iss of the token, would tell.',
  shows: true,
  applies: toGateway,

  check({ policy: { issuers: taken }, token: { claims } }) {
    const held = [claims.iss].flat().map(String)
    const fits = taken.length === 0 ? 'any' : held.find((one) => taken.includes(one))
    if (fits !== undefined) return { state: 'open', deciding: fits }
    return {
      state: 'shut',
      evidence: [
        { at: 'token.claims.iss', found: claims.iss ?? null, expected: taken.length === 1 ? taken[0] : taken },
      ],
      fix: { kind: 'manual', title: 'Let the policy take what the tokens have', steps },
    }
  },
})
