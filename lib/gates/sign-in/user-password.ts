import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources as common } from '../sources'
import { toPasswords } from '../to-sign-ins'
import { sources } from './sources'

export default defineGate({
  ...onlyAnAnswer(
    'Sign in with the right password',
    'Type the password of the user in this domain, not that of another tenancy.',
    'Reset it if it is not known: Reset password on the user’s page.',
  ),
  id: 'user-password',
  stage: 'sign-in',
  question: 'Are user name and password right?',
  shut: 'User name or password were not right.',
  explain:
    'A user has a password in one domain; people of another identity provider have none there. ' +
    'A wrong name and a wrong password are answered alike, and too many lock the user.',
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
})
