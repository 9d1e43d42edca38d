import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'assertion-shape',
  stage: 'assertion',
  question: 'Can the assertion be read?',
  shut: 'The assertion is not well formed.',
  explain:
    'An assertion is three parts of base64url with dots between them, the first two JSON objects. ' +
    'A lost end, padding, line breaks or a missing comma, as in a published sample, break it.',
  byHand: byCaller(
    'Decode the first two parts: each must be a JSON object.',
    'Encode them as base64url without padding or line breaks, and sign the two with a dot between them.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.jwtForm],
  judgesForm: true,
  needs: ['assertion'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion itself would tell: decode it.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { problems } }) {
    const [problem] = problems
    if (problem === undefined) return { state: 'open' }
    return {
      state: 'shut',
      says: `The assertion cannot be read. ${problem}`,
      evidence: [{ at: 'assertion', found: problem, expected: 'three parts of base64url: header, claims, signature' }],
      fix: { kind: 'request', title: 'Sign it again', change: { assertion: 'whole' } },
    }
  },
})
