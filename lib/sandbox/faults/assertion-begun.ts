import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-begun',
  kind: 'request',
  title: 'The caller’s clock is ten minutes ahead',
  services: everyService,
  needs: ['key'],
  request: () => ({ claims: { iat: { secondsFromNow: 600 }, exp: { secondsFromNow: 900 } } }),
})
