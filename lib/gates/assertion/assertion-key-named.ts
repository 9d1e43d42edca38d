import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { namedKey } from './named-key'

export default defineGate({
  id: 'assertion-key-named',
  stage: 'assertion',
  question: 'Does the assertion’s header name its key?',
  shut: 'The assertion’s header does not name a key.',
  explain:
    'The header’s kid (the certificate’s alias) or x5t (its SHA-1 thumbprint) says which key to check with. ' +
    'A published procedure lists both among the payload’s fields, where no domain looks.',
  byHand: byCaller(
    'Put kid, the alias of the certificate, into the header beside alg.',
    'Take kid out of the claims.',
    'Encode header and claims as base64url without padding, and sign the two with a dot between them.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.kidIsAlias, sources.jwtForm],
  needs: ['assertion'],
  uses: ['app'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion itself would tell: decode it.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { header, claims }, app }) {
    const key = namedKey(header)
    if (key) return { state: 'open', deciding: `${key.by} ${key.value}` }
    const misplaced = ['kid', 'x5t'].find((name) => typeof claims[name] === 'string')
    const alias = typeof claims.kid === 'string' ? claims.kid : app?.certificates[0]?.alias
    const inHeader = { at: 'assertion.header', found: header, expected: 'kid or x5t' }
    return {
      state: 'shut',
      says: misplaced
        ? `${misplaced} stands among the claims; the header has neither kid nor x5t.`
        : 'The header has neither kid nor x5t, so the domain cannot know which key to check with.',
      evidence: misplaced
        ? [inHeader, { at: `assertion.claims.${misplaced}`, found: claims[misplaced], expected: 'in the header' }]
        : [inHeader],
      fix: alias
        ? {
            kind: 'request',
            title: 'Sign again with kid in the header',
            change: { header: { kid: alias }, claims: { kid: null, x5t: null } },
          }
        : {
            kind: 'manual',
            title: 'Put kid into the header',
            steps: [
              'Find the alias of the certificate in the application.',
              'Put it into the header as kid.',
              'Sign again.',
            ],
          },
    }
  },
})
