import { toVerifiers } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from '../gateway/sources'
import { gateway401 } from '../refusals'
import { sources as own } from './sources'

const steps = [
  'Open Identity & Security › Domains and choose the domain.',
  'Open Settings › Domain settings and switch on Configure client access under Access signing certificate.',
]

/** Of somebody who was not let in to the keys. */
const words =
  /401[^\n]{0,160}SigningCert\/jwk|JWKS?\b[^\n]{0,60}401|200 OK from the JSON Web Key Set|Key Set response \(unexpected HTTP status|unauthorizedAccess/i

export default defineGate({
  id: 'signing-key-access',
  stage: 'verifier',
  question: 'May strangers read the domain’s signing keys?',
  shut: 'The domain shows its signing keys to nobody without a token.',
  explain:
    'Whoever verifies tokens by itself, such as a gateway with remote keys, gets 401 from the key set unless Access signing certificate is on. ' +
    'Oracle’s own services do not need it.',
  byHand: byCaller(...steps),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.certificateAccess, sources.keysProtected],
  needs: ['settings'],
  uses: ['policy', 'keySet', 'refusal'],
  refusals: [
    { ...gateway401, certainty: 'inferred' },
    {
      at: 'verifier',
      text: words,
      certainty: 'observed',
      cite: sources.keysProtected,
    },
    { at: 'verifier', text: /Oracle REST Data Services/, certainty: 'observed', cite: own.ords },
  ],
  wouldTell: 'The domain’s setting would tell, or its key set, opened as a stranger.',
  shows: 'Configure client access is off',
  applies: toVerifiers,
  whenLeft: () => ({
    fix: {
      kind: 'change',
      title: 'Let strangers read the signing keys',
      desired: { settings: { signingCertPublicAccess: true } },
    },
  }),

  check({ settings, policy, keySet, refusal }) {
    if (policy?.keys === 'static') return { state: 'not-applicable', because: 'The gateway has the key typed in.' }
    if (settings.signingCertPublicAccess || keySet?.status === 200) return { state: 'open' }
    if (!policy && !(refusal && words.test(refusal.text ?? ''))) return cannotTell
    return {
      state: 'shut',
      evidence: [{ at: 'settings.signingCertPublicAccess', found: false, expected: true }],
      fix: {
        kind: 'change',
        title: 'Let strangers read the signing keys',
        desired: { settings: { signingCertPublicAccess: true } },
      },
    }
  },
})
