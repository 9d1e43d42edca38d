import { toVerifiers } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { plainAddress } from '../plain-address'
import { gateway401 } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'

/** Below every domain. */
const path = '/admin/v1/SigningCert/jwk'

export default defineGate({
  id: 'key-set-address',
  stage: 'verifier',
  question: 'Are the keys read where the domain has them?',
  shut: 'The address of the keys does not lead to the domain’s key set.',
  explain:
    'Whoever verifies tokens reads the domain’s keys at …/admin/v1/SigningCert/jwk, the jwks_uri of its discovery document. ' +
    'One of the two in the other’s place, and the keys of another domain, open nothing.',
  byHand: byCaller(
    'Open …/.well-known/openid-configuration of the domain and copy jwks_uri.',
    'Put it where the verifier wants the address of the key set, and start it again.',
  ),
  owner: 'service team',
  certainty: 'documented',
  cites: [common.tokenValidation, sources.keyDocument],
  needs: ['policy'],
  uses: ['domain'],
  refusals: [
    { ...gateway401, certainty: 'inferred' },
    { at: 'verifier', text: /OGG-25654/, certainty: 'documented', cite: sources.keyDocument },
    {
      at: 'verifier',
      text: /JSON Web Key Set (?:malformed|(?:HTTP )?response)|"keys" property|(?:jwks|key set)[^\n]{0,40}(?:malformed|404|not found)/i,
      certainty: 'inferred',
      cite: sources.keyDocument,
    },
  ],
  wouldTell: 'The address from which the verifier reads the keys would tell.',
  shows: true,
  applies: toVerifiers,
  whenLeft: ({ domain }) => ({ fix: correct(domain?.url) }),

  check({ policy: { keys, keysAt }, domain }) {
    if (keys === 'static') return { state: 'not-applicable', because: 'The gateway has the key typed in.' }
    if (keysAt === undefined) return cannotTell
    const [host = '', rest] = keysAt.split(path)
    const isKeySet = rest !== undefined && /^(?:[?#]|$)/.test(rest)
    const isOwn = !domain || plainAddress(host) === plainAddress(domain.url)
    if (isKeySet && isOwn) return { state: 'open', deciding: path }
    return {
      state: 'shut',
      ...(isKeySet && { says: 'The keys are read from another domain.' }),
      evidence: [{ at: 'policy.keysAt', found: keysAt, expected: `${domain?.url ?? 'the domain'}${path}` }],
      fix: correct(domain?.url),
    }
  },
})

const correct = (url = 'the domain’s address') => ({
  kind: 'manual' as const,
  title: 'Correct the address of the keys',
  steps: [
    'Open the verifier’s settings, or the gateway’s policy.',
    `Set the address of the keys to ${url}${path}.`,
    'Deploy, or start it again.',
  ],
})
