import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { namedKey } from './named-key'

export default defineGate({
  id: 'assertion-signature',
  stage: 'assertion',
  question: 'Was it signed by that key?',
  shut: 'The assertion was not signed with the private key of the certificate that its header names.',
  explain:
    'The private key signs, and the certificate in the domain checks. ' +
    'A key pair made anew under the same alias or the key of another environment does not fit; ' +
    'nor does header or claims changed after signing.',
  byHand: byCaller(
    'Compare your certificate’s SHA-256 thumbprint with the application’s.',
    'Sign with the private key that was made together with that certificate.',
    'Import your certificate into the application if the key was lost.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.kidIsAlias, sources.userAssertion],
  needs: ['assertion'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The certificate in the domain would tell: the signature can be checked with it.',
  whenLeft: () => ({ fix: signRight }),
  applies: toAssertions,

  check({ assertion: { header, signature, problems } }) {
    // What came of a broken one is no signature that anybody made.
    if (problems.length > 0) return { state: 'unknown', because: 'The assertion is not whole.' }
    switch (signature) {
      case 'valid':
        return { state: 'open', deciding: 'signature checked' }
      case 'unchecked':
        if (!namedKey(header)) return { state: 'unknown', because: 'The header names no key to check with.' }
        return { state: 'unknown', wanted: 'Connect the domain and test there.' }
      case 'invalid': {
        const key = namedKey(header)
        return {
          state: 'shut',
          says: `The signature was not made by the key of ${key ? `the certificate ${key.by} “${key.value}”` : 'the named certificate'}.`,
          evidence: [
            { at: 'assertion.signature', found: 'made by another key', expected: key?.value ?? 'the registered key' },
          ],
          fix: signRight,
        }
      }
    }
  },
})

const signRight: Fix = {
  kind: 'request',
  title: 'Sign again with the registered key',
  change: { signWith: 'registered' },
}
