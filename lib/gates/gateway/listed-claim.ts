import { toGateway } from '../applies'
import { byCaller } from '../by-hand'
import type { GateSpec } from '../gate'
import { gateway401 } from '../refusals'
import { sources } from './sources'

type Common = Omit<GateSpec<'policy' | 'token', never>, 'id' | 'stage' | 'question' | 'shut' | 'explain'>

/** What gates have in common that hold a claim of the token against a list of the policy's. An empty list takes anything. */
export function listedClaim(claim: 'aud' | 'iss', list: 'audiences' | 'issuers'): Common {
  const steps = [
    'Open the gateway’s deployment in the OCI console and edit its authentication policy.',
    `Copy ${claim} from a real token into the policy’s ${list}, character by character.`,
    'Deploy.',
  ]
  const text = new RegExp(`Validation failed for '${claim}'`, 'i')
  return {
    byHand: byCaller(...steps),
    owner: 'service team',
    certainty: 'documented',
    cites: [sources.tokens, sources.troubleshooting],
    needs: ['policy', 'token'],
    refusals: [gateway401, { at: 'service', text, certainty: 'documented', cite: sources.troubleshooting }],
    wouldTell: `The policy’s ${list}, beside ${claim} of the token, would tell.`,
    shows: true,
    applies: toGateway,

    check({ policy: { [list]: taken }, token: { claims } }) {
      const held = [claims[claim]].flat().map(String)
      const fits = taken.length === 0 ? 'any' : held.find((one) => taken.includes(one))
      if (fits !== undefined) return { state: 'open', deciding: fits }
      const expected = taken.length === 1 ? taken[0] : taken
      return {
        state: 'shut',
        evidence: [{ at: `token.claims.${claim}`, found: claims[claim] ?? null, expected }],
        fix: { kind: 'manual', title: 'Let the policy take what the tokens have', steps },
      }
    },
  }
}
