import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { gateway401 } from '../refusals'
import { sources } from './sources'

const steps = [
  'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
  'Compare each claim to verify with a real token.',
  'Deploy.',
]

export default defineGate({
  id: 'gateway-claim',
  stage: 'gateway',
  question: 'Has the token the claims that the policy wants?',
  shut: 'A claim that the policy wants is missing or has another value.',
  explain:
    'A policy may want further claims, with values that pass. They differ between grants: a client’s token has no user’s claims. ' +
    'Which one it was, only the gateway’s execution log says.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.tokens, sources.troubleshooting],
  needs: ['policy', 'token'],
  refusals: [
    gateway401,
    {
      at: 'service',
      text: /Validation failed for '(?!iss|aud|exp|nbf)\w+'/i,
      certainty: 'documented',
      cite: sources.troubleshooting,
    },
  ],
  wouldTell: 'The policy’s claims, beside the token’s, would tell.',
  shows: true,
  applies: toGateway,

  check({ policy, token: { claims } }) {
    for (const { name, values, isRequired } of policy.claims) {
      const found = claims[name]
      const held = found === undefined ? [] : [found].flat().map(String)
      const passes = found === undefined ? !isRequired : values.length === 0 || held.some((one) => values.includes(one))
      if (!passes)
        return {
          state: 'shut',
          says:
            found === undefined
              ? `The policy wants ${name}, which the token lacks.`
              : `${name} has a value that the policy does not take.`,
          evidence: [
            { at: `token.claims.${name}`, found: found ?? null, expected: values.length > 0 ? values : 'any value' },
          ],
          fix: { kind: 'manual', title: 'Let the policy want what the tokens have', steps },
        }
    }
    return { state: 'open' }
  },
})
