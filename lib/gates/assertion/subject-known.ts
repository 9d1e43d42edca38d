import { toSubjects } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { capital, domainName } from '../names'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

export default defineGate({
  id: 'subject-known',
  stage: 'assertion',
  question: 'Does the domain know the user it names?',
  shut: 'The domain has no user with the name in sub.',
  explain:
    'sub is the user name in the domain that issues the token. Across tenancies the caller’s own user is often unknown there. ' +
    'An e-mail address is right only where it is the user name.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the called instance.',
        'Open its users and search for the person.',
        'Put the user name, not the e-mail address, into sub.',
      ],
    },
    {
      generation: 'IDCS console',
      steps: ['Open Users and search for the person.', 'Put the user name, not the e-mail address, into sub.'],
    },
    ...byCaller('Set sub to the user name in the called domain.', 'Sign again.'),
  ],
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.authenticationErrors],
  needs: ['assertion', 'user'],
  uses: ['domain'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The domain can be asked for a user of this name.',
  shows: true,
  applies: toSubjects,

  check({ assertion: { claims }, user, domain }) {
    const { sub } = claims
    if (typeof sub !== 'string' || sub === '')
      return {
        state: 'shut',
        says: 'The assertion has no sub.',
        evidence: [{ at: 'assertion.claims.sub', found: sub ?? null, expected: 'a user name of the domain' }],
        fix: chooseUser,
      }
    if (user === null)
      return {
        state: 'shut',
        says: `${capital(domainName(domain))} has no user “${sub}”.`,
        evidence: [{ at: 'assertion.claims.sub', found: sub, expected: `a user name of ${domainName(domain)}` }],
        fix: chooseUser,
      }
    if (user.userName.toLowerCase() === sub.toLowerCase()) return { state: 'open', deciding: user.userName }
    return {
      state: 'shut',
      says: `The assertion speaks for “${sub}”; the user meant is “${user.userName}”.`,
      evidence: [{ at: 'assertion.claims.sub', found: sub, expected: user.userName }],
      fix: { kind: 'request', title: `Sign again for ${user.userName}`, change: { claims: { sub: user.userName } } },
    }
  },
})

const chooseUser: Fix = {
  kind: 'manual',
  title: 'Name a user of this domain',
  steps: [
    'Search the users of the domain that issues the token.',
    'Copy the user name as it stands there.',
    'Put it into sub and sign again.',
  ],
}
