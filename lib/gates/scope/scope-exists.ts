import { toScopes } from '../applies'
import { bodyNotSeen } from '../body-not-seen'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { capital, domainName } from '../names'
import { invalidScope } from '../refusals'
import { sources } from '../sources'
import { knownScopes } from './known-scopes'
import { nearestScope, resourceScopes, scopeProblem } from './scope-words'

const steps = [
  'Open the called instance’s application under Oracle Cloud Services in its domain.',
  'Copy the scope from there, with :443 and without a slash before urn:.',
  'Send the request with it, to that domain.',
]
const fromTheApplication = { kind: 'manual' as const, title: 'Take the scope from the application', steps }

export default defineGate({
  id: 'scope-exists',
  stage: 'scope',
  question: 'Does the scope exist in this domain?',
  shut: 'No application in the domain defines this scope.',
  explain:
    'A scope is the resource application’s audience with the scope’s value behind it; ' +
    ':443 or a slash too few or too many makes another one. ' +
    'The audience of an Oracle Integration is an identifier, read from the application and never composed.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.scopes, sources.scopeJoined, sources.oicScopes],
  needs: ['tokenRequest'],
  uses: ['resourceApp', 'app', 'serviceRequest', 'domain'],
  refusals: [invalidScope('documented', sources.scopeNotFound)],
  wouldTell: 'The domain can be asked which application defines this scope.',
  shows: true,
  whenLeft: () => ({ fix: fromTheApplication }),
  applies: toScopes,

  check({ tokenRequest: { scope, grantType }, resourceApp, app, serviceRequest, domain }) {
    if (grantType === '') return bodyNotSeen
    const facts = { ...(app !== undefined && { app }), ...(serviceRequest && { serviceRequest }) }
    const known = knownScopes({ ...facts, ...(resourceApp && { resourceApp }) })
    if (scopeProblem(scope, known)) return { state: 'unknown', because: 'The scope is not well formed to begin with.' }
    const asked = resourceScopes(scope)
    if (asked.length === 0) return { state: 'open', deciding: 'the domain’s own scope' }
    const missing = asked.find((each) => !known.includes(each))
    if (missing === undefined) return { state: 'open', ...(resourceApp && { deciding: resourceApp.displayName }) }
    if (resourceApp !== null)
      return {
        state: 'unknown',
        wanted: 'The called instance’s application in the domain would tell.',
      }
    const right = nearestScope(missing, knownScopes(facts))
    return {
      state: 'shut',
      says: `${capital(domainName(domain))} has no application that defines this scope.`,
      evidence: [
        { at: 'tokenRequest.scope', found: missing, expected: right ?? `a scope that exists in ${domainName(domain)}` },
      ],
      fix: right
        ? { kind: 'request', title: 'Send again with the scope that exists', change: { scope: right } }
        : fromTheApplication,
    }
  },
})
