import type { Gate } from '../gate'
import appActive from './app-active'
import clientKnown from './client-known'
import clientSecret from './client-secret'
import grantAllowed from './grant-allowed'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [clientKnown, clientSecret, appActive, grantAllowed]
