import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-unused',
  kind: 'request',
  title: 'The script has a fixed JWT ID, which was used before',
  services: everyService,
  needs: ['key'],
  request: () => ({ jti: 'repeat' }),
})
