import { toSubjects } from '../applies'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'subject-active',
  stage: 'assertion',
  question: 'Is that user active?',
  shut: 'The user that the assertion names is deactivated.',
  explain:
    'No token is issued for a deactivated user, however right the assertion is. ' +
    'People, a feed from the personnel system, or too long an absence deactivate users.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain.',
        'Open its users and choose the user.',
        'Activate the user.',
      ],
    },
    { generation: 'IDCS console', steps: ['Open Users and choose the user.', 'Activate the user.'] },
  ],
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.authenticationErrors],
  needs: ['user'],
  uses: ['assertion'],
  refusals: [
    ...assertionRefused('not seen'),
    {
      at: 'sign-in',
      text: /account is (?:deactivated|inactive|locked)|AUTH-3003/i,
      certainty: 'documented',
      cite: sources.authenticationErrors,
    },
    { at: 'token-endpoint', text: /AUTH-3003/i, certainty: 'documented', cite: sources.authenticationErrors },
  ],
  wouldTell: 'The domain shows whether the user is active.',
  shows: true,
  applies: (facts) => (facts.refusal?.at === 'sign-in' ? true : toSubjects(facts)),

  check({ user, assertion }) {
    if (user === null) return { state: 'unknown', because: 'There is no such user to look at.', untouched: true }
    const sub = assertion?.claims.sub
    if (typeof sub === 'string' && sub.toLowerCase() !== user.userName.toLowerCase())
      return { state: 'unknown', because: `What is known is about ${user.userName}, not about the user in sub.` }
    if (user.isActive) return { state: 'open', deciding: user.displayName }
    return {
      state: 'shut',
      says: `${user.displayName} is deactivated.`,
      evidence: [{ at: 'user.active', found: false, expected: true }],
      fix: {
        kind: 'change',
        title: `Activate ${user.displayName}`,
        desired: { users: [{ id: user.id, userName: user.userName, isActive: true }] },
      },
    }
  },
})
