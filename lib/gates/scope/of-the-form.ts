import { toScopes } from '../applies'
import { bodyNotSeen } from '../body-not-seen'
import type { Cite, GateSpec } from '../gate'
import { invalidScope } from '../refusals'
import { askedFor } from './asked-for'
import { knownScopes } from './known-scopes'
import { type ScopeProblem, scopeProblem } from './scope-words'

type Spec = GateSpec<'tokenRequest', 'app' | 'serviceRequest'>

/** What gates have in common that judge the scope parameter by its own words. `title`: of the fix. */
export const ofTheForm = (
  id: ScopeProblem['gate'],
  seen: Cite,
  title: string,
): Omit<Spec, 'question' | 'shut' | 'explain' | 'byHand' | 'cites'> => ({
  id,
  stage: 'scope',
  owner: 'caller',
  certainty: 'documented',
  needs: ['tokenRequest'],
  uses: ['app', 'serviceRequest'],
  refusals: [invalidScope('observed', seen)],
  wouldTell: 'The scope parameter as it was sent would tell.',
  shows: true,
  applies: toScopes,

  check({ tokenRequest: { scope, grantType }, app, serviceRequest }) {
    if (grantType === '') return bodyNotSeen
    const facts = { ...(app !== undefined && { app }), ...(serviceRequest && { serviceRequest }) }
    const problem = scopeProblem(scope, knownScopes(facts))
    if (problem?.gate !== id) return { state: 'open' }
    return {
      state: 'shut',
      says: problem.says,
      evidence: [{ at: 'tokenRequest.scope', found: scope, expected: 'one scope of one resource' }],
      fix: askedFor(facts, title),
    }
  },
})
