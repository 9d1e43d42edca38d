import type { ClaimChange } from '../../facts/request-change'
import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Outcome } from '../gate'
import { domainName } from '../names'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { instantOf, secondsOf, spanInWords } from '../span-in-words'

/** Clocks differ by less than this, in seconds. Oracle publishes no tolerance; sixty is what others allow. */
const skew = 60
/** Seconds since 1970 have ten digits until 2286; milliseconds have thirteen. */
const tooManySeconds = 1e11

const again = (change: Record<string, ClaimChange | null> = {}): Extract<Outcome, { state: 'shut' }>['fix'] => ({
  kind: 'request',
  title: 'Sign again with the right times',
  change: { claims: { iat: { secondsFromNow: 0 }, exp: { secondsFromNow: 300 }, nbf: null, ...change } },
})

export default defineGate({
  id: 'assertion-times',
  stage: 'assertion',
  question: 'Are its times right?',
  shut: 'The assertion’s times are wrong: ended, not begun, or not in seconds.',
  explain:
    'exp and iat are numbers of seconds since 1970. Oracle’s own sample prints milliseconds in quotes, while the code on the same page does it right. ' +
    'A clock that is ahead makes an assertion that begins in the future, and an assertion used later than planned has ended.',
  byHand: byCaller(
    'Set iat to now and exp to now + 300, as numbers of seconds.',
    'Compare your clock with the Date header of the domain’s answer, and set it if they differ.',
    'Sign again for each request.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules],
  needs: ['assertion', 'now'],
  uses: ['tokenAnswer', 'domain'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s exp and iat, beside the time of the answer, would tell.',
  shows: 'exp is past, or not a number of seconds',
  applies: toAssertions,

  check({ assertion: { claims }, now, tokenAnswer, domain }) {
    const { exp, iat, nbf } = claims
    for (const [name, value] of Object.entries({ exp, iat, nbf })) {
      if (name !== 'exp' && value === undefined) continue
      const says = formProblem(name, value)
      if (says)
        return {
          state: 'shut',
          says,
          evidence: [
            { at: `assertion.claims.${name}`, found: value ?? null, expected: 'a number of seconds since 1970' },
          ],
          fix: again(),
        }
    }
    // The domain judged by its own clock; ours counts only as long as there was no answer.
    const isWhenUnknown = tokenAnswer !== undefined && tokenAnswer.date === undefined
    const at = secondsOf(tokenAnswer?.date ?? now)
    if (Number.isNaN(at)) return { state: 'unknown', because: 'When the assertion was judged is not known.' }
    const left = Number(exp) - at
    const ahead = Math.max(Number(iat ?? 0), Number(nbf ?? 0)) - at
    if (left > 0 && ahead <= skew)
      return {
        state: 'open',
        deciding: `${tokenAnswer ? 'had' : 'expires in'} ${spanInWords(left)}${tokenAnswer ? ' left' : ''}`,
      }
    if (isWhenUnknown)
      return {
        state: 'unknown',
        because: 'Whether the assertion had ended when it was sent cannot be told: the answer has no Date.',
        wanted: 'The Date header of the answer would tell.',
      }
    if (left <= 0)
      return {
        state: 'shut',
        says: tokenAnswer
          ? `The assertion had ended ${spanInWords(left)} before it was judged.`
          : `The assertion ended ${spanInWords(left)} ago.`,
        evidence: [{ at: 'assertion.claims.exp', found: instantOf(Number(exp)), expected: `after ${instantOf(at)}` }],
        fix: again(),
      }
    const own = -Math.ceil(ahead)
    return {
      state: 'shut',
      says: `The assertion begins ${spanInWords(ahead)} after the clock of ${domainName(domain)}: the clock it was made with is ahead.`,
      evidence: [
        { at: 'assertion.claims.iat', found: instantOf(at + ahead), expected: `not after ${instantOf(at)}` },
        { at: 'tokenAnswer.date', found: tokenAnswer?.date ?? now, expected: 'the same clock' },
      ],
      fix: again({ iat: { secondsFromNow: own }, exp: { secondsFromNow: own + 300 } }),
    }
  },
})

function formProblem(name: string, value: unknown): string | undefined {
  if (value === undefined) return `The assertion has no ${name}.`
  if (typeof value === 'string') return `${name} is text in quotes; it must be a number of seconds.`
  if (typeof value !== 'number') return `${name} is not a number.`
  return value >= tooManySeconds ? `${name} is in milliseconds; it must be in seconds.` : undefined
}
