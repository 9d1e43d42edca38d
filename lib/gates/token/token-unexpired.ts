import { byCaller } from '../by-hand'
import { cannotTell, defineGate, type Fix } from '../gate'
import { sources as gateway } from '../gateway/sources'
import { serviceName } from '../names'
import { tokenNotAccepted } from '../refusals'
import { sources } from '../sources'
import { instantOf, secondsOf, spanInWords } from '../span-in-words'

/** Clocks that differ by more are worth a word, in seconds. */
const drift = 120

export default defineGate({
  id: 'token-unexpired',
  stage: 'token',
  question: 'Is the token still valid?',
  shut: 'The token had ended when the service judged it.',
  explain:
    'A token lasts an hour unless its resource says otherwise, judged by the service’s clock and not by the caller’s.',
  byHand: byCaller(
    'Ask for a new token before the old one ends; expires_in says after how many seconds.',
    'Compare your clock with the Date header of the answer, and set whichever is wrong.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.accessToken, sources.tokenValidation],
  needs: ['token', 'now'],
  uses: ['serviceAnswer', 'serviceRequest', 'policy'],
  refusals: [
    tokenNotAccepted,
    { at: 'service', text: /Validation failed for 'exp'/i, certainty: 'documented', cite: gateway.troubleshooting },
    {
      at: 'verifier',
      text: /token.{0,30}expired|(?:jwt|token) is expired|["“]exp["”].{0,60}(?:timestamp|past)/i,
      certainty: 'inferred',
      cite: sources.tokenValidation,
    },
  ],
  wouldTell: 'The token’s exp, beside the Date header of the service’s answer, would tell.',
  shows: 'exp lies before the time of the call',
  whenLeft: () => ({ fix: renew }),

  check({ token: { claims }, now, serviceAnswer, serviceRequest, policy }) {
    const { exp } = claims
    if (typeof exp !== 'number') return { state: 'unknown', because: 'The token does not say when it ends.' }
    const at = secondsOf(serviceAnswer?.date ?? now)
    const left = exp - at
    if (Number.isNaN(left)) return cannotTell
    // A gateway's policy may allow for clocks that differ.
    if (left + (serviceRequest?.kind === 'gateway' ? (policy?.clockSkew ?? 0) : 0) > 0)
      return {
        state: 'open',
        deciding: serviceAnswer?.date ? `had ${spanInWords(left)} left` : `ends in ${spanInWords(left)}`,
      }
    if (serviceAnswer && serviceAnswer.date === undefined)
      return {
        state: 'unknown',
        because: `The token ended ${spanInWords(left)} ago, and the answer has no Date.`,
        wanted: 'The Date header of the answer would tell.',
      }
    const ahead = at - secondsOf(now)
    const isDrift = serviceAnswer !== undefined && ahead > drift && exp > secondsOf(now)
    const ended = { at: 'token.claims.exp', found: instantOf(exp), expected: `after ${instantOf(at)}` }
    return isDrift
      ? {
          state: 'shut',
          says: `The clock of ${serviceName(serviceRequest)} is ${spanInWords(ahead)} ahead, so the token had ended there.`,
          evidence: [ended, { at: 'serviceAnswer.date', found: instantOf(at), expected: instantOf(secondsOf(now)) }],
          fix: {
            kind: 'manual',
            title: 'Have the clock set',
            steps: [
              `Compare the clock of ${serviceName(serviceRequest)} with a time server.`,
              'Have its owner set it; on a Lab’s service, take the fault out.',
            ],
          },
        }
      : {
          state: 'shut',
          says: serviceAnswer
            ? `The token had ended ${spanInWords(left)} before it was judged.`
            : `The token ended ${spanInWords(left)} ago.`,
          evidence: [ended],
          fix: renew,
        }
  },
})

const renew: Fix = { kind: 'request', title: 'Get a new token', change: {} }
