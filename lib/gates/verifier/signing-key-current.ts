import { toVerifiers } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources as gateway } from '../gateway/sources'
import { gateway401, signatureWords } from '../refusals'
import { sources as common } from '../sources'

const steps = [
  'Have the verifier read the keys anew: start it again, or deploy the gateway’s policy again.',
  'Let it read them at least each hour, and whenever a signature does not fit.',
]

export default defineGate({
  id: 'signing-key-current',
  stage: 'verifier',
  question: 'Has the verifier the keys of today?',
  shut: 'The verifier kept signing keys that the domain has replaced.',
  explain:
    'A new signing key of a domain keeps the name SIGNING_KEY. ' +
    'A copy that was kept has the right name and the wrong key, so a library does not ask again. ' +
    'Oracle advises to read the keys every hour at most.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'documented',
  cites: [common.tokenValidation, gateway.certificateAccess],
  needs: ['token', 'policy'],
  refusals: [
    { ...gateway401, certainty: 'inferred' },
    { at: 'verifier', text: signatureWords, certainty: 'observed', cite: common.tokenValidation },
  ],
  wouldTell: 'The keys that the verifier holds, beside the domain’s key set, would tell.',
  applies: toVerifiers,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Have the keys read anew', steps } }),

  check({ policy }) {
    if (policy.keys === 'static') return { state: 'not-applicable', because: 'The gateway has the key typed in.' }
    return cannotTell
  },
})
