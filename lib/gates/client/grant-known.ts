import { grantName } from '../../facts/grant-names'
import { bodyNotSeen } from '../body-not-seen'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../sources'
import { knownGrants as grants } from './known-grants'

/** The grant that was meant, told by a part of its name. */
const meant = (grantType: string) =>
  grants.find((grant) => grant.replace(/[^a-z]/g, '').includes(grantType.toLowerCase().replace(/[^a-z]/g, '')))

export default defineGate({
  id: 'grant-known',
  stage: 'client',
  question: 'Is there such a grant?',
  shut: 'The domain knows no grant of this name.',
  explain:
    'grant_type is compared letter by letter, and those of assertions begin with urn:ietf:params:oauth:grant-type:. ' +
    'A short or misspelt one is no grant.',
  byHand: byCaller('Write grant_type as the documentation does, e.g. urn:ietf:params:oauth:grant-type:jwt-bearer.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.assertionGrant, sources.oauthErrors],
  needs: ['tokenRequest'],
  refusals: [
    { at: 'token-endpoint', error: 'unsupported_grant_type', certainty: 'documented', cite: sources.oauthErrors },
  ],
  wouldTell: 'grant_type in the token request would tell.',
  shows: true,

  check({ tokenRequest: { grantType } }) {
    if (grantType === '') return bodyNotSeen
    if (grants.includes(grantType)) return { state: 'open', deciding: grantName(grantType) }
    const right = meant(grantType)
    return {
      state: 'shut',
      says: `“${grantType}” is no grant.`,
      evidence: [{ at: 'tokenRequest.grantType', found: grantType, expected: right ?? grants[0] }],
      fix: right
        ? { kind: 'request', title: `Ask with ${grantName(right)}`, change: { grantType: right } }
        : {
            kind: 'manual',
            title: 'Write the grant as documented',
            steps: [`Use one of ${grants.slice(0, 5).join(', ')}.`],
          },
    }
  },
})
