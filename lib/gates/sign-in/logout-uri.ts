import { inApplication } from '../by-hand'
import { cannotTell, defineGate, type Gate } from '../gate'
import { isNothingKnown } from '../known-values'
import { appName } from '../names'
import { sources as common } from '../sources'
import { unknownClient } from '../unknown-client'
import { sources } from './sources'

const add = 'Add the address under Post-logout redirect URL, exactly as it is sent, and save.'

/** A call of its own: only something that says so makes it one. */
const toLogouts: Gate['applies'] = (known) =>
  known.logoutRequest || /logout|AUTH-3013/i.test(known.refusal?.text ?? '') || isNothingKnown(known)
    ? true
    : { because: 'Nobody signs out here.' }

export default defineGate({
  id: 'logout-uri',
  stage: 'sign-in',
  question: 'May a person be sent on after signing out?',
  shut: 'The application has no such post-logout redirect URL.',
  explain:
    'userlogout sends on only to an address of the client that id_token_hint was made for. ' +
    'Without the hint every address is refused in the same words.',
  byHand: inApplication(['Open the tab OAuth configuration and choose Edit OAuth configuration.', add], [add]),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.logout, common.authenticationErrors],
  needs: ['app', 'logoutRequest'],
  refusals: [
    {
      at: 'sign-in',
      text: /The logout URL .{1,500} is invalid|AUTH-3013\b/i,
      certainty: 'documented',
      cite: common.authenticationErrors,
    },
  ],
  wouldTell: 'The application’s post-logout redirect URLs would tell.',
  shows: true,
  applies: toLogouts,

  check({ app, logoutRequest: { redirectUri, hasHint } }) {
    if (app === null) return unknownClient
    const { logoutUris } = app
    if (hasHint && logoutUris === undefined) return cannotTell
    if (hasHint && logoutUris?.includes(redirectUri)) return { state: 'open', deciding: redirectUri }
    return {
      state: 'shut',
      says: hasHint ? `${appName(app)} has no post-logout redirect URL ${redirectUri}.` : 'id_token_hint is missing.',
      evidence: [
        hasHint
          ? { at: 'app.logoutUris', found: logoutUris, expected: redirectUri }
          : { at: 'logoutRequest.hasHint', found: false, expected: true },
      ],
      fix: {
        kind: 'manual',
        title: hasHint ? 'Add this post-logout redirect URL' : 'Send the ID token as id_token_hint',
        steps: hasHint
          ? [`Open the OAuth configuration of ${appName(app)}.`, add]
          : ['It is the id_token of the sign-in.'],
      },
    }
  },
})
