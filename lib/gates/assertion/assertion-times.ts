import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { instantOf, secondsOf, spanInWords } from '../span-in-words'
import { timesAgain } from './times-again'

export default defineGate({
  id: 'assertion-times',
  stage: 'assertion',
  question: 'Does it still count?',
  shut: 'The assertion had ended before it was judged.',
  explain:
    'exp is the moment from which an assertion counts no more, five minutes after its making as a rule. ' +
    'One used later has ended, and so has one made by a clock that is behind.',
  byHand: byCaller(
    'Sign again for each request, with exp five minutes from now.',
    'Compare your clock with the Date header of the domain’s answer, and set it if they differ.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules],
  needs: ['assertion', 'now'],
  uses: ['tokenAnswer'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s exp, beside the time of the answer, would tell.',
  shows: 'exp is past',
  applies: toAssertions,

  check({ assertion: { claims }, now, tokenAnswer }) {
    const { exp } = claims
    if (typeof exp !== 'number')
      return { state: 'unknown', because: 'The assertion has no exp that is a number.', untouched: true }
    // The domain judged by its own clock; ours counts only as long as there was no answer.
    const at = secondsOf(tokenAnswer?.date ?? now)
    if (Number.isNaN(at)) return cannotTell
    const left = exp - at
    if (left > 0)
      return {
        state: 'open',
        ...(exp < 1e11 && {
          deciding: `${tokenAnswer ? 'had' : 'expires in'} ${spanInWords(left)}${tokenAnswer ? ' left' : ''}`,
        }),
      }
    if (tokenAnswer && tokenAnswer.date === undefined)
      return {
        state: 'unknown',
        because: 'The answer has no Date.',
        wanted: 'The Date header of the answer would tell.',
      }
    return {
      state: 'shut',
      says: tokenAnswer
        ? `The assertion had ended ${spanInWords(left)} before it was judged.`
        : `The assertion ended ${spanInWords(left)} ago.`,
      evidence: [{ at: 'assertion.claims.exp', found: instantOf(exp), expected: `after ${instantOf(at)}` }],
      fix: timesAgain(),
    }
  },
})
