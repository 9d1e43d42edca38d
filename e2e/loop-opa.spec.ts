import { loops } from './loop'

/** What the page has to do differently for each kind of change, and each kind of fix. */
loops('opa-us', [
  'principal-user',
  'key-readable',
  'url-well-formed',
  'host-found',
  'host-reachable',
  'tls-trusted',
  'not-redirected',
  'request-form',
  'token-endpoint',
  'credentials-sent',
  'credentials-form',
  'credentials-once',
  'client-known',
  'client-secret',
  'grant-known',
  'assertion-sent',
  'assertion-shape',
  'assertion-key-named',
  'assertion-complete',
  'assertion-unused',
  'scope-sent',
  'token-presented',
  'token-genuine',
  // Last: its fix is a new client.
  'key-known',
])
