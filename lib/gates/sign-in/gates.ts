import type { Gate } from '../gate'
import consentGiven from './consent-given'
import pkceChallenge from './pkce-challenge'
import redirectUri from './redirect-uri'
import responseType from './response-type'
import userPassword from './user-password'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [redirectUri, responseType, pkceChallenge, userPassword, consentGiven]
