import appActive from '../app-active'
import clientKnown from '../client-known'
import clientSecret from '../client-secret'
import type { Fault } from '../fault'
import grantAllowed from '../grant-allowed'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [clientKnown, clientSecret, appActive, grantAllowed]
