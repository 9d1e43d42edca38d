import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-units',
  kind: 'request',
  title: 'The times are in milliseconds',
  services: everyService,
  needs: ['key'],
  request: () => ({ claims: { iat: { millisecondsFromNow: 0 }, exp: { millisecondsFromNow: 300_000 } } }),
})
