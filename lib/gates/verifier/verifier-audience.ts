import { toOwnVerifiers } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from './sources'

const words =
  /missing claim\(s\)[^\n]{0,40}\baud\b|\baud\b[^\n]{0,60}(?:must be a string|not a string|is an array|array)|multiple audiences|(?:several|more than one) audience/i

const steps = [
  'Update the library: newer releases take a list in aud.',
  'Where it cannot, compare the list yourself: one of it must be the audience you expect.',
]

export default defineGate({
  id: 'verifier-audience',
  stage: 'verifier',
  question: 'Does the verifier take a list of audiences?',
  shut: 'The verifier takes one audience only, and the token has several.',
  explain:
    'aud may be one text or a list. Identity domains write a list into ID tokens, and into access tokens with secondary audiences; ' +
    'a few libraries read a single text only and say that it is missing.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'observed',
  cites: [sources.nginx, sources.angular, sources.audienceClaim],
  needs: ['refusal'],
  uses: ['token'],
  refusals: [
    { at: 'verifier', text: words, certainty: 'observed', cite: sources.nginx },
    {
      at: 'verifier',
      text: /isAuthenticated is false and token is blank/i,
      certainty: 'observed',
      cite: sources.angular,
    },
  ],
  wouldTell: 'The message of whoever verifies the token would tell.',
  shows: true,
  applies: toOwnVerifiers,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Let the verifier take a list', steps } }),

  check({ refusal: { text = '', error = '' }, token }) {
    if (token && !Array.isArray(token.claims.aud)) return { state: 'open', deciding: 'one aud' }
    if (!words.test(`${error} ${text}`))
      return { state: 'unknown', because: 'The message does not speak of a list in aud.' }
    return {
      state: 'shut',
      evidence: [{ at: 'refusal.text', found: text || error, expected: token?.claims.aud ?? 'a list is taken' }],
      fix: { kind: 'manual', title: 'Let the verifier take a list', steps },
    }
  },
})
