import { toOic } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from '../gateway/sources'
import { sources as common } from '../sources'

const steps = [
  'Open the trigger connection of the integration in Oracle Integration.',
  'Choose OAuth 2.0, or OAuth 2.0 or Basic Authentication, as its security policy, and save.',
  'Activate the integration again.',
]

export default defineGate({
  id: 'trigger-policy',
  stage: 'token',
  question: 'Does the trigger take tokens?',
  shut: 'The trigger takes user name and password only.',
  explain:
    'Each trigger connection takes OAuth 2.0, Basic Authentication, or either. ' +
    'A perfect token is refused by one that takes Basic only.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'inferred',
  cites: [sources.triggerSecurity, common.oicRoles],
  needs: ['serviceAnswer', 'serviceRequest'],
  uses: ['trigger'],
  refusals: [{ at: 'service', service: 'oic', status: 401, certainty: 'documented', cite: sources.triggerSecurity }],
  wouldTell: 'The trigger connection’s security policy would tell, or the challenge of the answer.',
  shows: 'Its WWW-Authenticate names Basic alone',
  applies: toOic,

  check({ serviceAnswer: { challenge, status }, serviceRequest, trigger }) {
    if (serviceRequest.operation !== 'run')
      return { state: 'not-applicable', because: 'No integration’s trigger is called.' }
    const takes = trigger?.security
    if (takes && takes !== 'basic') return { state: 'open', deciding: takes }
    const onlyBasic =
      takes === 'basic' || (challenge !== undefined && /basic/i.test(challenge) && !/bearer/i.test(challenge))
    if (status !== 401 || (challenge !== undefined && !onlyBasic)) return { state: 'open' }
    if (!onlyBasic) return cannotTell
    return {
      state: 'shut',
      evidence: [{ at: 'serviceAnswer.challenge', found: challenge ?? takes, expected: 'Bearer' }],
      fix: { kind: 'manual', title: 'Let the trigger take tokens', steps },
    }
  },
})
