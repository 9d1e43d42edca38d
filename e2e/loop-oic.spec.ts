import { loops } from './loop'

/** What changes in the domain and in the instance. */
loops('oic-us', [
  'app-active',
  'grant-allowed',
  'client-trusted',
  'assertion-signature',
  'assertion-times',
  'subject-active',
  'scope-exists',
  'scope-granted',
  'service-available',
  'trigger-policy',
  'token-unexpired',
  'token-audience',
  'token-scope',
  'service-role',
  'integration-active',
  // Last: its fix is a new client.
  'certificate-valid',
])
