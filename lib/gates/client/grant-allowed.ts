import { grantName } from '../../facts/grant-names'
import { bodyNotSeen } from '../body-not-seen'
import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { appName } from '../names'
import { recipeFix } from '../recipe-fix'
import { clientNotAuthorized } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'
import { knownGrants } from './known-grants'

export default defineGate({
  id: 'grant-allowed',
  stage: 'client',
  question: 'May this client use this grant?',
  shut: 'The application does not allow the grant it asked with.',
  explain:
    'The secret was right. In the application that Oracle makes for Process Automation JWT assertion is off, and cannot be switched on. ' +
    'A scope that was not granted is refused with the same words.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Tick the grant under Allowed grant types.',
      'Choose Submit.',
    ],
    ['Choose Edit OAuth configuration.', 'Tick the grant under Allowed grant types and save.'],
    ['Open Configuration › Client Configuration.', 'Tick the grant under Allowed Grant Types and save.'],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.confidentialApplication, sources.opaJwtGrant, sources.oauthErrors],
  needs: ['app', 'tokenRequest'],
  uses: ['serviceRequest'],
  refusals: [
    // The RFC's own meaning of the word; Oracle's answer to this defect is in no public source with its text.
    clientNotAuthorized('observed', sources.oauthErrors),
    { at: 'token-endpoint', error: 'unsupported_grant_type', certainty: 'inferred', cite: sources.oauthErrors },
  ],
  wouldTell: 'The application’s allowed grant types would tell.',
  shows: true,

  check({ app, tokenRequest: { grantType }, serviceRequest }) {
    if (app === null) return unknownClient
    if (grantType === '') return bodyNotSeen
    const label = grantName(grantType)
    if (app.allowedGrants.includes(grantType)) return { state: 'open', deciding: label }
    if (!knownGrants.includes(grantType))
      return { state: 'unknown', because: `“${grantType}” is no grant that could be allowed.` }
    return {
      state: 'shut',
      says: app.isOracleService
        ? `${appName(app)} was made by Oracle with ${label} off, and cannot be changed.`
        : `${appName(app)} does not allow the grant ${label}.`,
      evidence: [{ at: 'app.allowedGrants', found: app.allowedGrants, expected: grantType }],
      fix: app.isOracleService
        ? recipeFix('Set up an application of your own', serviceRequest, grantType)
        : {
            kind: 'change',
            title: `Allow ${label}`,
            desired: { apps: [{ id: app.id, displayName: app.displayName, allowedGrants: { contains: [grantType] } }] },
          },
    }
  },
})
