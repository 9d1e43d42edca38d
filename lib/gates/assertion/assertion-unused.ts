import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

/** Stands in a published procedure to be replaced, and is copied as it stands. */
const printed = '8c7df446-bfae-40be-be09-0ab55c655436'

export default defineGate({
  id: 'assertion-unused',
  stage: 'assertion',
  question: 'Is it used for the first time?',
  shut: 'An assertion with this JWT ID was sent before.',
  explain:
    'A JWT ID (jti) counts once. A published script holds a fixed one, so that it works the first time only. ' +
    'Whether every domain enforces this is not documented; a product’s documentation says it does.',
  byHand: byCaller(
    'Make a fresh UUID for jti each time.',
    'Sign again for each request; keep the token, not the assertion.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.jtiOnce],
  needs: ['assertion'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'Whoever sent it knows whether the same assertion was sent before.',
  shows: true,
  applies: toAssertions,
  whenLeft: () => ({ fix: fresh }),

  check({ assertion: { claims, sentBefore } }) {
    const { jti } = claims
    if (jti === undefined) return { state: 'open', deciding: 'no jti to use up' }
    if (sentBefore === false) return { state: 'open', deciding: 'fresh jti' }
    if (sentBefore === true)
      return {
        state: 'shut',
        says: 'An assertion with this jti was sent before.',
        evidence: [{ at: 'assertion.claims.jti', found: jti, expected: 'a fresh one' }],
        fix: fresh,
      }
    return {
      state: 'unknown',
      because:
        jti === printed
          ? 'This jti is printed in a published procedure.'
          : 'Nothing here tells whether this jti was sent before.',
      wanted: 'Send a freshly signed one: if that passes, this one was used up.',
    }
  },
})

const fresh: Fix = { kind: 'request', title: 'Sign again with a fresh jti', change: { jti: 'fresh' } }
