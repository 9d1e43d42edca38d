import { defineFault, everyService } from './fault'

/** The host is printed in a published procedure and occurs nowhere else. */
export default defineFault({
  id: 'assertion-audience',
  kind: 'request',
  title: 'The audience is https://identity.oracle.com/',
  services: everyService,
  needs: ['key'],
  request: () => ({ claims: { aud: 'https://identity.oracle.com/' } }),
})
