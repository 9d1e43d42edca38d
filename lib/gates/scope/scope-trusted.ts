import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { appName } from '../names'
import { invalidScope } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'
import { askedFor } from './asked-for'
import { everything, wordsOf } from './scope-words'

export default defineGate({
  id: 'scope-trusted',
  stage: 'scope',
  question: 'May it ask for everything at once?',
  shut: 'A scope without an audience needs Authorized resources “All” or “Tagged”.',
  explain:
    'urn:opc:resource:consumer::all without an audience opens every resource of the domain, and is given to applications that are trusted so far. ' +
    'With “Specific” each scope is asked for by its whole name.',
  byHand: inApplication([
    'Open the tab OAuth configuration and choose Edit OAuth configuration.',
    'Better: ask for the instance’s whole scope. Else choose All under Authorized resources, and submit.',
  ]),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.scopes, sources.confidentialApplication],
  needs: ['app', 'tokenRequest'],
  uses: ['settings', 'serviceRequest'],
  refusals: [invalidScope('observed', sources.scopes)],
  wouldTell: 'The application’s authorized resources would tell.',
  shows: 'Its authorized resources are “Specific”',
  applies: ({ tokenRequest }) =>
    tokenRequest === undefined || wordsOf(tokenRequest.scope).includes(everything)
      ? true
      : { because: 'Every scope is asked for by its whole name.' },

  check({ app, settings, serviceRequest }) {
    if (app === null) return unknownClient
    if (settings?.accountAlwaysTrustScope) return { state: 'open', deciding: 'the domain trusts all' }
    if (app.trustScope !== undefined && app.trustScope !== 'Explicit')
      return { state: 'open', deciding: app.trustScope }
    return {
      state: 'shut',
      says: `${appName(app)} may use specific resources only, and asks for everything.`,
      evidence: [{ at: 'app.trustScope', found: app.trustScope ?? 'Explicit', expected: 'Account' }],
      fix: askedFor({ app, ...(serviceRequest && { serviceRequest }) }, 'Ask for the instance’s whole scope'),
    }
  },
})
