import consentGiven from '../consent-given'
import type { Fault } from '../fault'
import pkceChallenge from '../pkce-challenge'
import redirectUri from '../redirect-uri'
import responseType from '../response-type'
import userPassword from '../user-password'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [redirectUri, responseType, pkceChallenge, userPassword, consentGiven]
