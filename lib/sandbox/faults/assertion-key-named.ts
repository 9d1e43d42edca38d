import { defineFault, everyService } from './fault'

/** A published procedure lists `kid` among the fields of the payload. */
export default defineFault({
  id: 'assertion-key-named',
  kind: 'request',
  title: 'The key ID is put among the claims, not in the header',
  services: everyService,
  needs: ['key'],
  request: ({ alias }) => ({ header: { kid: null, x5t: null }, claims: { kid: alias } }),
})
