import { toScopes } from '../applies'
import { bodyNotSeen } from '../body-not-seen'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { invalidScope } from '../refusals'
import { sources } from '../sources'
import { copyIt } from './asked-for'
import { knownScopes } from './known-scopes'
import { scopeProblem } from './scope-words'

export default defineGate({
  id: 'scope-shape',
  stage: 'scope',
  question: 'Is the scope well formed?',
  shut: 'The scope parameter is not well formed.',
  explain:
    'A scope is sent exactly as its application has it; ' +
    'a published script appends urn:opc:resource:consumer::all to one that ends with it.',
  byHand: byCaller(
    'Copy the scope from the application’s list of resources, whole.',
    'Separate several scopes by one blank, and URL-encode the parameter.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.scopes, sources.oauthScope],
  needs: ['tokenRequest'],
  uses: ['app', 'serviceRequest', 'resourceApp'],
  refusals: [invalidScope('observed', sources.scopes)],
  wouldTell: 'The scope parameter as it was sent would tell.',
  shows: 'Its scope is doubled, or has a character that no scope has',
  whenLeft: () => ({ fix: copyIt }),
  applies: toScopes,

  check({ tokenRequest: { scope, grantType }, app, serviceRequest, resourceApp }) {
    if (grantType === '') return bodyNotSeen
    const known = knownScopes({
      ...(app !== undefined && { app }),
      ...(serviceRequest && { serviceRequest }),
      ...(resourceApp !== undefined && { resourceApp }),
    })
    const problem = scopeProblem(scope, known)
    if (problem?.gate !== 'scope-shape') return { state: 'open' }
    const granted = app?.scopes.length === 1 ? app.scopes[0] : undefined
    const right = problem.right ?? granted
    return {
      state: 'shut',
      says: problem.says,
      evidence: [{ at: 'tokenRequest.scope', found: scope, expected: right ?? 'one scope of one resource' }],
      fix: right ? { kind: 'request', title: 'Send again with the scope as it is', change: { scope: right } } : copyIt,
    }
  },
})
