import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { serviceName } from '../names'
import { tokenNotAccepted } from '../refusals'
import { sources as common } from '../sources'
import { instantOf, secondsOf, spanInWords } from '../span-in-words'
import { sources } from './sources'

/** Clocks are rarely closer, in seconds. */
const lenience = 60

export default defineGate({
  id: 'token-clock',
  stage: 'token',
  question: 'Has the token begun where it is judged?',
  shut: 'By the clock that judged it, the token was not valid yet.',
  explain:
    'iat and nbf say from when a token is good, by the domain’s clock. ' +
    'Whoever judges it by a clock that is behind takes a fresh token for one of the future.',
  byHand: byCaller(
    'Compare iat of the token with the Date header of the service’s answer.',
    'Have the clock that is wrong set by a time server.',
  ),
  owner: 'service team',
  certainty: 'inferred',
  cites: [sources.times, common.authenticationErrors],
  needs: ['token', 'now'],
  uses: ['serviceAnswer', 'serviceRequest', 'policy'],
  refusals: [
    tokenNotAccepted,
    {
      at: 'service',
      text: /Validation failed for 'nbf'|invalid issue time|AUTH-3016/i,
      certainty: 'inferred',
      cite: common.authenticationErrors,
    },
    {
      at: 'verifier',
      text: /\b(?:nbf|iat)\b.{0,40}(?:timestamp|future|past)|unexpected (?:JWT )?["“](?:nbf|iat)|not (?:yet active|valid yet|active yet)/i,
      certainty: 'inferred',
      cite: sources.times,
    },
  ],
  wouldTell: 'The token’s iat, beside the Date header of the answer, would tell.',
  shows: 'iat lies after the time of the call',

  check({ token: { claims }, now, serviceAnswer, serviceRequest, policy }) {
    const isGateway = serviceRequest?.kind === 'gateway'
    const name = !isGateway && typeof claims.nbf !== 'number' ? 'iat' : 'nbf'
    const begins = claims[name]
    // A gateway's policy speaks of exp and nbf; domains put no nbf into their tokens.
    if (typeof begins !== 'number') return { state: 'open', deciding: `no ${name}` }
    const at = secondsOf(serviceAnswer?.date ?? now)
    const ahead = begins - at
    if (Number.isNaN(ahead)) return cannotTell
    if (ahead <= (isGateway ? (policy?.clockSkew ?? 0) : lenience)) return { state: 'open' }
    if (serviceAnswer && serviceAnswer.date === undefined)
      return { state: 'unknown', because: 'The answer does not say what its clock was.' }
    return {
      state: 'shut',
      says: serviceAnswer
        ? `The clock of ${serviceName(serviceRequest)} is ${spanInWords(ahead)} behind, so the token had not begun there.`
        : `The token begins in ${spanInWords(ahead)}.`,
      evidence: [{ at: `token.claims.${name}`, found: instantOf(begins), expected: `before ${instantOf(at)}` }],
      fix: {
        kind: 'manual',
        title: 'Have the clock set',
        steps: [
          `Compare the clock of ${serviceName(serviceRequest)} with a time server.`,
          'Have its owner set it; on a Lab’s service, take the fault out.',
          'Send the same request again.',
        ],
      },
    }
  },
})
