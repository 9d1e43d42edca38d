import { password } from '../../facts/grant-types'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { quoted } from '../names'
import { invalidGrant } from '../refusals'
import { sources as common } from '../sources'
import { toPasswords } from '../to-sign-ins'

const secondFactor = {
  text: /federated user can.t perform local|AUTH-3012\b|MFA is enabled for the user|AUTH-3029\b/i,
  certainty: 'documented',
  cite: common.authenticationErrors,
} as const

const steps = [
  'Have the person sign in with a browser (authorization code).',
  'Or speak for them by a user assertion, which needs no password.',
]

export default defineGate({
  id: 'password-allowed',
  stage: 'sign-in',
  question: 'Is a password enough for this user?',
  shut: 'A password alone does not sign this user in.',
  explain:
    'A federated user has no password in the domain, and multifactor authentication wants a second factor. ' +
    'The password grant can ask for neither.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.authenticationErrors, common.oauthErrors],
  needs: ['user'],
  uses: ['tokenRequest'],
  refusals: [
    { at: 'sign-in', ...secondFactor },
    { at: 'token-endpoint', ...secondFactor },
    { ...invalidGrant, certainty: 'inferred' },
  ],
  wouldTell: 'Whether the user is federated would tell.',
  shows: 'The user is federated',
  applies: toPasswords,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Sign in another way', steps } }),

  check({ user, tokenRequest }) {
    if (user?.isFederated === false) return { state: 'open', deciding: 'a local user' }
    // At the sign-in page such a user goes on to their own identity provider.
    if (!user?.isFederated || tokenRequest?.grantType !== password) return cannotTell
    return {
      state: 'shut',
      says: `${quoted(user.displayName)} is federated: their password is with another identity provider.`,
      evidence: [{ at: 'user.isFederated', found: true, expected: false }],
      fix: { kind: 'manual', title: 'Sign in another way', steps },
    }
  },
})
