import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { toSignIns } from '../to-sign-ins'
import { sources } from './sources'

const known = /^(?:code|token|id_token|code token|code id_token|id_token token|code id_token token|device_code)$/

export default defineGate({
  id: 'response-type',
  stage: 'sign-in',
  question: 'Is what the sign-in shall bring known?',
  shut: 'response_type is none that the sign-in page knows.',
  explain:
    'response_type says what the sign-in shall bring: code for the authorization code grant. ' +
    'A missing or misspelt one ends it before anybody has signed in.',
  byHand: byCaller('Send the person to the sign-in page with response_type=code.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.authorize, sources.responseTypes],
  needs: ['signInRequest'],
  refusals: [
    { at: 'sign-in', error: 'unsupported_response_type', certainty: 'documented', cite: sources.authorizeErrors },
    { at: 'sign-in', error: 'invalid_request', certainty: 'documented', cite: sources.authorizeErrors },
  ],
  wouldTell: 'The address a person was sent to would tell.',
  shows: true,
  applies: toSignIns,

  check({ signInRequest: { responseType } }) {
    if (known.test(responseType)) return { state: 'open', deciding: responseType }
    return {
      state: 'shut',
      says: responseType === '' ? 'response_type is missing.' : `“${responseType}” is no response type.`,
      evidence: [{ at: 'signInRequest.responseType', found: responseType, expected: 'code' }],
      fix: { kind: 'request', title: 'Ask for a code', change: { signIn: { responseType: 'code' } } },
    }
  },
})
