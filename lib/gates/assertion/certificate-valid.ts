import { toAssertions } from '../applies'
import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { quoted } from '../names'
import { recipeFix } from '../recipe-fix'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { secondsOf, spanInWords } from '../span-in-words'
import { isNamed, namedKey } from './named-key'

export default defineGate({
  id: 'certificate-valid',
  stage: 'assertion',
  question: 'Is the certificate within its dates?',
  shut: 'The certificate has ended, or has not begun.',
  explain:
    'The published keytool command makes a certificate for 365 days: ' +
    'a year later the integration stops without a word, though key and signature are right.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Import a new certificate under a new alias.',
      'Sign with its key and its alias as kid.',
    ],
    [
      'Choose Edit OAuth configuration.',
      'Import a new certificate under a new alias and save.',
      'Sign with its key and its alias as kid.',
    ],
    [
      'Open Configuration › Client Configuration.',
      'Import a new certificate under a new alias and save.',
      'Sign with its key and its alias as kid.',
    ],
  ),
  owner: 'identity team',
  certainty: 'inferred',
  cites: [sources.oicPrerequisites, sources.userAssertion],
  needs: ['certificates', 'assertion', 'now'],
  uses: ['tokenAnswer', 'serviceRequest'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The dates of the certificate in the domain would tell.',
  shows: true,
  applies: toAssertions,

  check({ certificates, assertion, now, tokenAnswer, serviceRequest }) {
    const key = namedKey(assertion.header)
    const named = key && certificates.filter((each) => isNamed(key, each))
    const certificate = named?.find(({ store }) => store === 'client') ?? named?.[0]
    if (!certificate) return { state: 'unknown', because: 'The domain holds no certificate that the header names.' }
    const at = secondsOf(tokenAnswer?.date ?? now)
    const left = secondsOf(certificate.notAfter) - at
    const wait = secondsOf(certificate.notBefore) - at
    if (Number.isNaN(left)) return { state: 'unknown', because: 'The domain does not say when the certificate ends.' }
    if (left > 0 && !(wait > 0)) return { state: 'open', deciding: `${spanInWords(left)} left` }
    return {
      state: 'shut',
      says:
        left <= 0
          ? `The certificate ${quoted(certificate.alias)} ended ${spanInWords(left)} ago.`
          : `The certificate ${quoted(certificate.alias)} begins in ${spanInWords(wait)}.`,
      evidence:
        left <= 0
          ? [{ at: 'certificate.notAfter', found: certificate.notAfter, expected: `after ${tokenAnswer?.date ?? now}` }]
          : [
              {
                at: 'certificate.notBefore',
                found: certificate.notBefore,
                expected: `before ${tokenAnswer?.date ?? now}`,
              },
            ],
      fix: recipeFix('Set up a new key', serviceRequest),
    }
  },
})
