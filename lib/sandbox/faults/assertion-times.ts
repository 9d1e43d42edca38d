import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-times',
  kind: 'request',
  title: 'The assertion is used an hour after it was made',
  services: everyService,
  needs: ['key'],
  request: () => ({ claims: { iat: { secondsFromNow: -3600 }, exp: { secondsFromNow: -3300 } } }),
})
