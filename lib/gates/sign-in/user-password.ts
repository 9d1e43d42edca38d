import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources as common } from '../sources'
import { toPasswords } from '../to-sign-ins'
import { sources } from './sources'

const steps = [
  'Type the password of the user in this domain, not that of another tenancy.',
  'Reset it if it is not known: Reset password on the user’s page.',
]

export default defineGate({
  id: 'user-password',
  stage: 'sign-in',
  question: 'Are user name and password right?',
  shut: 'User name or password were not right.',
  explain:
    'A user has a password in one domain; people of another identity provider have none there. ' +
    'A wrong name and a wrong password are answered alike, and too many lock the user.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.authenticationErrors, sources.authorize],
  needs: ['refusal'],
  refusals: [
    {
      at: 'sign-in',
      text: /incorrect (?:username|user name) or password|AUTH-3001/i,
      certainty: 'documented',
      cite: common.authenticationErrors,
    },
    {
      at: 'token-endpoint',
      text: /AUTH-3001|wrong password|user name or password|username or password/i,
      certainty: 'documented',
      cite: common.authenticationErrors,
    },
  ],
  wouldTell: 'What the sign-in page says would tell.',
  shows: 'It says that user name or password are not right',
  applies: toPasswords,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Sign in with the right password', steps } }),

  check: () => cannotTell,
})
