import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-algorithm',
  kind: 'request',
  title: 'The header names RS512',
  services: everyService,
  needs: ['key'],
  request: () => ({ header: { alg: 'RS512' } }),
})
