import type { Gate } from '../gate'
import consentGiven from './consent-given'
import logoutUri from './logout-uri'
import passwordAllowed from './password-allowed'
import pkceChallenge from './pkce-challenge'
import redirectUri from './redirect-uri'
import responseType from './response-type'
import signInState from './sign-in-state'
import userPassword from './user-password'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  redirectUri,
  responseType,
  pkceChallenge,
  passwordAllowed,
  userPassword,
  consentGiven,
  signInState,
  logoutUri,
]
