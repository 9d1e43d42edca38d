import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { toSignIns } from '../to-sign-ins'
import { sources } from './sources'

export default defineGate({
  id: 'pkce-challenge',
  stage: 'sign-in',
  question: 'Is the PKCE challenge well formed?',
  shut: 'The code challenge is not one.',
  explain:
    'code_challenge is the base64url SHA-256 of the verifier: 43 characters without padding. ' +
    'A hexadecimal digest, padding or another method end the sign-in before anybody has signed in.',
  byHand: byCaller(
    'Make the challenge as base64url of SHA-256 of the verifier, without padding.',
    'Send code_challenge_method=S256.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.pkce, sources.authorize],
  needs: ['signInRequest'],
  refusals: [{ at: 'sign-in', error: 'invalid_request', certainty: 'documented', cite: sources.pkce }],
  wouldTell: 'The address a person was sent to would tell.',
  shows: 'code_challenge is not 43 characters, or its method is not S256',
  applies: toSignIns,

  check({ signInRequest: { challenge, codeChallengeMethod } }) {
    if (challenge === 'absent' && codeChallengeMethod === undefined) return { state: 'open', deciding: 'without PKCE' }
    if (challenge === 'well formed' && ['S256', 'plain', undefined].includes(codeChallengeMethod))
      return { state: 'open', deciding: codeChallengeMethod ?? 'plain' }
    return {
      state: 'shut',
      says:
        challenge === 'absent'
          ? 'code_challenge_method was sent without a code_challenge.'
          : challenge === 'malformed'
            ? 'code_challenge is not base64url of 43 characters.'
            : `There is no code_challenge_method “${codeChallengeMethod}”.`,
      evidence: [
        { at: 'signInRequest.codeChallenge', found: [challenge, codeChallengeMethod ?? null], expected: 'S256' },
      ],
      fix: { kind: 'request', title: 'Send a right challenge', change: { signIn: { challenge: 'S256' } } },
    }
  },
})
