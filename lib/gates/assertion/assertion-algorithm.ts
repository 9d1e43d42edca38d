import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'assertion-algorithm',
  stage: 'assertion',
  question: 'Is it signed with RS256?',
  shut: 'The assertion is not signed with RS256.',
  explain:
    'RS256 is the one algorithm that Oracle documents for assertions. ' +
    'Libraries default to others, HS256 before all, which signs with a shared secret and not with the certificate’s key.',
  byHand: byCaller('Set alg to RS256 in the header.', 'Sign with the RSA private key that belongs to the certificate.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion],
  needs: ['assertion'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s header would tell: decode it.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { header } }) {
    if (header.alg === 'RS256') return { state: 'open', deciding: 'RS256' }
    const found = header.alg ?? null
    return {
      state: 'shut',
      says:
        found === null ? 'The header does not say alg.' : `The header says alg ${String(found)}; domains accept RS256.`,
      evidence: [{ at: 'assertion.header.alg', found, expected: 'RS256' }],
      fix: { kind: 'request', title: 'Sign again with RS256', change: { header: { alg: 'RS256' } } },
    }
  },
})
