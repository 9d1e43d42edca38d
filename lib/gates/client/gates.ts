import type { Gate } from '../gate'
import appActive from './app-active'
import clientAssertion from './client-assertion'
import clientKnown from './client-known'
import clientSecret from './client-secret'
import credentialsForm from './credentials-form'
import credentialsOnce from './credentials-once'
import credentialsSent from './credentials-sent'
import grantAllowed from './grant-allowed'
import grantKnown from './grant-known'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  credentialsSent,
  credentialsForm,
  credentialsOnce,
  clientKnown,
  clientSecret,
  appActive,
  clientAssertion,
  grantKnown,
  grantAllowed,
]
