import { toScopes } from '../applies'
import { bodyNotSeen } from '../body-not-seen'
import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { appName, domainName } from '../names'
import { recipeFix } from '../recipe-fix'
import { clientNotAuthorized } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'
import { knownScopes } from './known-scopes'
import { resourceScopes, scopeProblem } from './scope-words'

export default defineGate({
  id: 'scope-granted',
  stage: 'scope',
  question: 'Was this scope granted to the client?',
  shut: 'The scope exists, but the application was not given it.',
  explain:
    'An unknown scope would have been answered invalid_scope; a grant type that is not allowed is refused with these words too. ' +
    'Authorized resources “All”, of the application or the domain, gives every scope.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Switch Add resources on under Token issuance policy and choose Add scope.',
      'Expand the called instance, tick the scope and choose Add, then Submit.',
    ],
    [
      'Choose Edit OAuth configuration.',
      'Tick Add resources under Token issuance policy and choose Add scope.',
      'Expand the called instance, tick the scope, add it and save.',
    ],
    [
      'Open Configuration › Client Configuration › Token Issuance Policy.',
      'Choose Add Scope under Resources, choose the called instance and tick the scope.',
      'Add it and save.',
    ],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.scopes, sources.confidentialApplication, sources.scopeNotGranted],
  needs: ['app', 'tokenRequest'],
  uses: ['resourceApp', 'settings', 'serviceRequest', 'domain'],
  refusals: [clientNotAuthorized('observed', sources.scopeNotGranted)],
  wouldTell: 'The application’s list of resources would tell.',
  shows: true,
  applies: toScopes,

  check({ app, tokenRequest: { scope, grantType }, resourceApp, settings, serviceRequest, domain }) {
    if (app === null) return unknownClient
    if (grantType === '') return bodyNotSeen
    const known = knownScopes({
      app,
      ...(serviceRequest && { serviceRequest }),
      ...(resourceApp !== undefined && { resourceApp }),
    })
    if (scopeProblem(scope, known)) return { state: 'unknown', because: 'The scope is not well formed to begin with.' }
    const missing = resourceScopes(scope).filter((each) => !app.scopes.includes(each))
    if (missing.length === 0) return { state: 'open' }
    if (settings?.accountAlwaysTrustScope) return { state: 'open', deciding: 'the domain allows all resources' }
    if (app.trustScope === 'Account') return { state: 'open', deciding: 'Authorized resources: All' }
    if (missing.some((each) => !known.includes(each)))
      return { state: 'unknown', because: 'Whether the scope exists has to be settled first.' }
    if (app.trustScope === 'Tags' || app.trustScope === 'Default')
      return {
        state: 'unknown',
        because: `The application’s trust scope is ${app.trustScope}, which may give scopes that it does not list.`,
      }
    const [first = scope] = missing
    return {
      state: 'shut',
      says: `The scope exists in ${domainName(domain)}, but ${appName(app)} was not given it.`,
      evidence: [{ at: 'app.allowedScopes', found: app.scopes, expected: missing.length === 1 ? first : missing }],
      fix: app.isOracleService
        ? recipeFix('Set up an application of your own', serviceRequest, grantType)
        : {
            kind: 'change',
            title: 'Add the scope',
            desired: { apps: [{ id: app.id, displayName: app.displayName, scopes: { contains: missing } }] },
          },
    }
  },
})
