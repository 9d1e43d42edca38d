import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources as device } from '../grant/sources'
import { toSignIns } from '../to-sign-ins'
import { sources } from './sources'

const steps = ['Sign in again and choose Allow.', 'Or tick Bypass consent in the application, so that nobody is asked.']

export default defineGate({
  id: 'consent-given',
  stage: 'sign-in',
  question: 'Did the person allow it?',
  shut: 'The person did not allow the client to act for them.',
  explain:
    'A scope that requires consent is given once the person has agreed. ' +
    'Whoever presses Deny, or asks for no page where one is needed, gets an error in place of a code.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.authorize, sources.authorizeErrors],
  needs: ['refusal'],
  uses: ['app'],
  refusals: [
    { at: 'sign-in', error: 'access_denied', certainty: 'documented', cite: sources.authorizeErrors },
    { at: 'sign-in', error: 'consent_required', certainty: 'documented', cite: sources.authorizeErrors },
    { at: 'token-endpoint', error: 'access_denied', certainty: 'documented', cite: device.deviceErrors },
    { at: 'token-endpoint', text: /consent_required/i, certainty: 'observed', cite: sources.consentRequired },
  ],
  wouldTell: 'The error that came back from the sign-in would tell.',
  shows: 'It is access_denied or consent_required',
  applies: (known) => (known.tokenAnswer?.error === 'access_denied' ? true : toSignIns(known)),
  whenLeft: ({ app, tokenAnswer }) => ({
    // A device asks always.
    fix:
      app && !tokenAnswer
        ? {
            kind: 'change',
            title: 'Ask nobody for consent',
            desired: { apps: [{ id: app.id, displayName: app.displayName, flags: { bypassConsent: true } }] },
          }
        : { kind: 'manual', title: 'Sign in again and allow', steps },
  }),

  check: ({ app }) => (app?.bypassConsent ? { state: 'open', deciding: 'nobody is asked' } : cannotTell),
})
