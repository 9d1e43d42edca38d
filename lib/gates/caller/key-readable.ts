import { toAssertions } from '../applies'
import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources } from './sources'

export default defineGate({
  ...onlyAnAnswer(
    'Bring the key into the form the caller reads',
    'Look at the first line of the key file: it says which form it has.',
    'Make the form that the caller expects: openssl rsa -traditional for BEGIN RSA PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt for BEGIN PRIVATE KEY.',
    'Delete everything before BEGIN and after END, such as Bag Attributes.',
  ),
  id: 'key-readable',
  stage: 'caller',
  question: 'Can the caller read its private key?',
  shut: 'The caller could not read the private key, so nothing was sent.',
  explain:
    'The same key comes as PKCS#1, PKCS#8, with a passphrase or in a keystore, and most signers take one form. ' +
    'The REST Adapter of Gen 2 wants PKCS#1; a keystore’s key needs the passphrase of the store.',
  cites: [sources.restAdapterTrouble, sources.opensslKeys, sources.pemLabels],
  needs: ['refusal'],
  refusals: [
    {
      at: 'caller',
      text: /PrivateKeyInfo cannot be cast to|PEMKeyPair/i,
      certainty: 'documented',
      cite: sources.restAdapterTrouble,
    },
    {
      at: 'caller',
      text: /key cannot be read|DECODER routines|PEM routines|no start line|bad decrypt|bad password read|InvalidKeySpec|invalid PKCS|unsupported key|asn1 encoding routines|malformed (?:PEM|framing)|keystore (?:was tampered with|password was incorrect)|could not (?:deserialize|parse) (?:the )?(?:key|private key)/i,
      certainty: 'inferred',
      cite: sources.opensslKeys,
    },
  ],
  wouldTell: 'The message of the program that signs would tell.',
  shows: 'It says that the key cannot be read',
  applies: (facts) =>
    facts.refusal === undefined || facts.refusal.at === 'caller'
      ? toAssertions(facts)
      : { because: 'The call got further than the caller’s own key.' },
})
