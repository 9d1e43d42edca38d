import { inApplication } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { appName } from '../names'
import { toSignIns } from '../to-sign-ins'
import { unknownClient } from '../unknown-client'
import { sources } from './sources'

export default defineGate({
  id: 'redirect-uri',
  stage: 'sign-in',
  question: 'May a person be sent back to this address?',
  shut: 'The application has no such redirect URL.',
  explain:
    'redirect_uri is compared character by character: a slash at the end, a port, http for https or a query make another address. ' +
    'The error is shown to the person and never sent to the client.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Add the address under Redirect URL, exactly as it is sent, and submit.',
    ],
    ['Choose Edit OAuth configuration, add the address under Redirect URL, and save.'],
    ['Open Configuration › Client Configuration, add the address under Redirect URL, and save.'],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.authorize, sources.redirectExact],
  needs: ['app', 'signInRequest'],
  refusals: [
    { at: 'sign-in', error: 'invalid_redirect_uri', certainty: 'observed', cite: sources.redirectSeen },
    {
      at: 'sign-in',
      text: /invalid redirect (?:url|uri)|redirect_uri.{0,40}(?:mismatch|does not match|not registered|invalid)/i,
      certainty: 'observed',
      cite: sources.redirectSeen,
    },
  ],
  wouldTell: 'The application’s redirect URLs would tell.',
  shows: true,
  applies: toSignIns,

  check({ app, signInRequest: { redirectUri } }) {
    if (app === null) return unknownClient
    const { redirectUris } = app
    if (redirectUris === undefined) return cannotTell
    if (redirectUris.includes(redirectUri)) return { state: 'open', deciding: redirectUri }
    const loose = (text: string) => text.toLowerCase().replace(/^https?:\/\/|:\d+(?=\/|$)|\?.*$|\/+$/g, '')
    const near = redirectUris.find((each) => loose(each) === loose(redirectUri))
    return {
      state: 'shut',
      says: near
        ? `${appName(app)} has ${near}, which is not quite ${redirectUri}.`
        : `${appName(app)} has no redirect URL ${redirectUri}.`,
      evidence: [{ at: 'app.redirectUris', found: redirectUris, expected: redirectUri }],
      fix: {
        kind: 'change',
        title: 'Add this redirect URL',
        desired: { apps: [{ id: app.id, displayName: app.displayName, redirectUris: { contains: [redirectUri] } }] },
      },
    }
  },
})
