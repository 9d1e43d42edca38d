import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { domainName } from '../names'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { instantOf, secondsOf, spanInWords } from '../span-in-words'
import { timesAgain } from './times-again'

/** Clocks differ by less than this, in seconds. Oracle publishes no tolerance; sixty is what others allow. */
const skew = 60

export default defineGate({
  id: 'assertion-begun',
  stage: 'assertion',
  question: 'Has it begun?',
  shut: 'The assertion begins in the future: the clock it was made with is ahead.',
  explain:
    'iat and nbf say from when an assertion counts; a clock that is ahead makes one that begins in the future. ' +
    'How much it lets pass is not published.',
  byHand: byCaller(
    'Compare your clock with the Date header of the domain’s answer, and set it if they differ.',
    'Leave nbf out, and set iat to now.',
    'Sign again.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules, sources.authenticationErrors],
  needs: ['assertion', 'now'],
  uses: ['tokenAnswer', 'domain'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s iat, beside the time of the answer, would tell.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { claims }, now, tokenAnswer, domain }) {
    const begins = Math.max(...[claims.iat, claims.nbf].filter((value) => typeof value === 'number'), 0)
    // The domain judged by its own clock; ours counts only as long as there was no answer.
    const at = secondsOf(tokenAnswer?.date ?? now)
    if (Number.isNaN(at)) return cannotTell
    const ahead = begins - at
    if (ahead <= skew || begins >= 1e11) return { state: 'open' }
    if (tokenAnswer && tokenAnswer.date === undefined)
      return {
        state: 'unknown',
        because: 'The answer has no Date.',
        wanted: 'The Date header of the answer would tell.',
      }
    return {
      state: 'shut',
      says: `The assertion begins ${spanInWords(ahead)} after the clock of ${domainName(domain)}: the clock it was made with is ahead.`,
      evidence: [
        { at: 'assertion.claims.iat', found: instantOf(begins), expected: `not after ${instantOf(at)}` },
        { at: 'tokenAnswer.date', found: tokenAnswer?.date ?? now, expected: 'the same clock' },
      ],
      // The times are made by our clock: it is ahead only if it differs from the domain's.
      fix: timesAgain(Math.max(0, Math.ceil(secondsOf(now) - at) || 0)),
    }
  },
})
